/** One stylesheet for all fixture shops, tinted by a hue of 0–359. */
export const look = (hue: number) => `
:root{--ink:hsl(${hue} 25% 12%);--soft:hsl(${hue} 15% 42%);--tint:hsl(${hue} 45% 95%);--main:hsl(${hue} 55% 32%)}
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:#fff}
header{display:flex;align-items:center;gap:28px;padding:18px 5vw;border-bottom:1px solid var(--tint);position:sticky;top:0;background:#fffffff2;z-index:2}
header a{color:inherit;text-decoration:none}
.brand{font:700 22px/1 Georgia,serif;letter-spacing:.01em}
.search{flex:1}
input{font:inherit;padding:9px 14px;border:1px solid #ccc;border-radius:99px;width:100%;max-width:340px}
main{max-width:1180px;margin:0 auto;padding:32px 5vw 64px}
h1{font:600 34px/1.15 Georgia,serif;margin:.2em 0}
h2{font:600 22px/1.2 Georgia,serif;margin:1.6em 0 .7em}
.hero{background:linear-gradient(120deg,var(--tint),hsl(${(hue + 40) % 360} 60% 88%));border-radius:18px;padding:80px 48px}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:24px}
.tile{display:flex;flex-direction:column;gap:4px;color:inherit;text-decoration:none}
.tile img{width:100%;height:auto;border-radius:14px;background:var(--tint)}
.product{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px;align-items:start}
.shot{width:100%;height:auto;border-radius:18px;background:var(--tint)}
.price{font-weight:650}
.product .price{font-size:26px;margin:.3em 0 0}
.small,.stock,footer{color:var(--soft);font-size:14px}
.stock::before{content:'●';color:#2b8a3e;margin-right:6px}
button,.buy{font:600 16px/1 system-ui;border:0;border-radius:99px;background:var(--main);color:#fff;padding:15px 30px;cursor:pointer;text-decoration:none;display:inline-block}
.lines{border-collapse:collapse;width:100%;margin:24px 0}.lines td,.lines th{padding:12px 0;border-bottom:1px solid var(--tint);text-align:left}
.address{display:grid;gap:12px}
footer{background:var(--tint);padding:36px 5vw}footer form{display:flex;gap:12px;align-items:end}footer label{flex:1}footer nav a{color:inherit;margin-right:18px}
.choice{position:fixed;left:24px;right:24px;bottom:24px;max-width:720px;margin:auto;background:#fff;border-radius:16px;padding:22px 26px;box-shadow:0 12px 48px #0003;z-index:9}
.choice button{margin-right:10px}
@media (max-width:760px){.product{grid-template-columns:1fr}header{flex-wrap:wrap}}
`
