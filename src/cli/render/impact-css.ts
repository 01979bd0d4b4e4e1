/** The style of the report: quiet, wide enough for two clauses side by side, dark where the reader prefers it. */
export const impactCss = `
:root{color-scheme:light dark;--ink:#1b1f24;--dim:#57606a;--line:#d0d7de;--page:#fff;--box:#f6f8fa;--gain:#116329;--gain-bg:#dafbe1;--lose:#a40e26;--lose-bg:#ffebe9;--mark:#7d4e00;--mark-bg:#fff8c5}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--line:#3d444d;--page:#0d1117;--box:#151b23;--gain:#7ee787;--gain-bg:#12261e;--lose:#ffa198;--lose-bg:#2d1316;--mark:#e3b341;--mark-bg:#272115}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:64rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1.5rem}
h2{font-size:1.15rem;margin:2.5rem 0 1rem;padding-bottom:.4rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
h3{font-size:1.05rem;margin:0 0 .5rem}
h4{font-size:.9rem;color:var(--dim);margin:1rem 0 .25rem;font-weight:600;overflow-wrap:anywhere}
h5{font-size:.8rem;color:var(--dim);margin:0 0 .25rem}
ul{margin:.25rem 0;padding-left:1.25rem}
li{margin:.15rem 0}
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem}
.box,.card,.calm{background:var(--box);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0}
.card{margin-top:1rem;background:none}
.box.gain h3{color:var(--gain)}.box.lose h3{color:var(--lose)}
.arrow,.share,.certificate{color:var(--dim);font-size:.9rem}
.tag{display:inline-block;font-size:.85rem;font-weight:600;border-radius:1rem;padding:.05rem .7rem;background:var(--mark-bg);color:var(--mark)}
.tag.gain{background:var(--gain-bg);color:var(--gain)}.tag.lose{background:var(--lose-bg);color:var(--lose)}
.warn{color:var(--mark);background:var(--mark-bg);border-radius:.5rem;padding:.5rem 1rem}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{color:var(--dim);overflow-wrap:anywhere}
pre{background:var(--box);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;overflow:auto;margin:.5rem 0;white-space:pre-wrap}
details{margin-top:1rem}summary{cursor:pointer;color:var(--dim)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem}
.sides>div{min-width:0}
footer{margin-top:3rem;color:var(--dim);font-size:.85rem}
@media print{details{display:block}.card,.box{break-inside:avoid}}
`.trim();
