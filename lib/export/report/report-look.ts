export const REPORT_LOOK = `
:root{color-scheme:light dark;--ink:#1d1b26;--soft:#5d5970;--ground:#fff;--tint:#f5f3fa;--line:#ddd8ea;--bad:#a3201d;--ask:#7a5200;--good:#1a6b3c;--link:#4a35a8}
@media (prefers-color-scheme:dark){:root{--ink:#efedf6;--soft:#b3aec8;--ground:#17151f;--tint:#221f2e;--line:#3b3650;--bad:#ff9a92;--ask:#f1c068;--good:#7fd6a3;--link:#b9a9ff}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:960px;margin:0 auto;padding:40px 24px 80px}
h1{font-size:28px;line-height:1.25;margin:0 0 8px}h2{font-size:21px;margin:44px 0 10px}h3{font-size:17px;margin:0}
p{margin:6px 0}.soft,small{color:var(--soft)}a{color:var(--link)}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}
.wide{overflow-x:auto}
.mark{display:inline-block;border:1px solid currentColor;border-radius:99px;padding:1px 10px;font-size:13px;white-space:nowrap}
.found{color:var(--bad)}.needs{color:var(--ask)}.passed{color:var(--good)}.not{color:var(--soft)}
.finding{background:var(--tint);border-radius:12px;padding:16px 20px;margin:12px 0;break-inside:avoid}
.finding dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:10px 0 0;font-size:14px}
dt{color:var(--soft)}dd{margin:0;min-width:0}ul{margin:0;padding-left:18px}
code{font:12.5px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
@media (max-width:600px){.finding dl{grid-template-columns:1fr}}
@media print{body{font-size:11pt}.finding{background:none;border:1px solid var(--line)}a{color:inherit}}
`
