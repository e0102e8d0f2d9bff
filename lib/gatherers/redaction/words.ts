// Which letter runs read like words, told by letter pairs: a dictionary of seven languages would not fit the observer.

// The pairs that make up some 90 % of running text in English, German, French, Spanish, Italian, Dutch and Polish.
const PAIRS =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt rp sk xi oe lw eu ki ek lk wl za zi zu zo zy kt az ez cz rz sz dz wy ow mk aa uu ij vr zw ks gt tz fü ka ko ja eb ae ku eh rb kl hn kr ah hl uk ky uf aj sw nz ya oh pf hm lm'
const KNOWN = new Set(PAIRS.split(' '))

/**
 * True for a run of letters (one word or several joined) that a person could have written. `share` of its pairs must be
 * known: letters between the digits of a random value meet fewer by chance than whole words do.
 */
export function isWordLike(letters: string, share = 0.8): boolean {
  const text = letters.toLowerCase()
  if (text.length < 4) return false
  let known = 0
  let vowels = 0
  for (let i = 0; i < text.length; i++) {
    if ('aeiouyäöüéèáíóúąę'.includes(text.charAt(i))) vowels++
    if (i > 0 && (KNOWN.has(text.slice(i - 1, i + 1)) || text.charCodeAt(i) > 127)) known++
  }
  // Of uniformly random pairs under half are known, of those in addresses of shops nine in ten.
  return known >= (text.length - 1) * share && vowels >= text.length * 0.2
}
