/** A product picture as an SVG, own-drawn: a shape on a soft ground, different for each hue. */
export function picture(hue: number): string {
  const shapes = [
    '<path d="M150 130h220l70 70-46 50-34-26v180H160V224l-34 26-46-50z"/>',
    '<path d="M170 90h180l24 70v250a20 20 0 0 1-20 20H166a20 20 0 0 1-20-20V160z"/><path d="M200 90q60 60 120 0" fill="none" stroke="#fff" stroke-width="14"/>',
    '<path d="M70 340q20-150 130-160l40 50q40 50 150 60 60 10 60 60v40H70z"/>',
    '<circle cx="260" cy="240" r="130"/><rect x="225" y="370" width="70" height="70" rx="10"/>',
    '<path d="M190 120h140v60h60v230a24 24 0 0 1-24 24H154a24 24 0 0 1-24-24V180h60z"/><rect x="180" y="260" width="160" height="100" rx="14" fill="#fff" opacity=".35"/>',
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 520"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 55% 94%)"/><stop offset="1" stop-color="hsl(${(hue + 30) % 360} 55% 86%)"/></linearGradient></defs><rect width="520" height="520" fill="url(#g)"/><g fill="hsl(${hue} 48% 42%)">${shapes[hue % shapes.length]}</g></svg>`
}
