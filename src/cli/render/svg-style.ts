/** The looks of the picture: one set of colours for bars, and ink and paper for light and for dark. */
export const SVG_STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-size:12px;fill:#1f2933}
.paper{fill:#fff}.lane{fill:#f3f5f8}.grid{stroke:#dfe4ea;stroke-width:1}.year{stroke:#b9c2cc}
.title{font-size:19px;font-weight:600}.head{font-size:13px;font-weight:600}.small{font-size:11px}.muted{fill:#5b6774}
.on{fill:#fff;font-weight:600;pointer-events:none}.on-due{fill:#3b2700}
.active{fill:#1b7f53}.endorsement-due,.open{fill:#f0ad24}.suspended,.late{fill:url(#rpr-late)}
.expired,.closed{fill:#7d8894}.terminated{fill:#49535e}.indeterminate{fill:url(#rpr-unknown)}
.none,.out-of-force{fill:none;stroke:#9aa5b1;stroke-width:1;stroke-dasharray:3 3}
.window{fill:#f0ad24;fill-opacity:.3;stroke:#c98a0c;stroke-width:1}.eligible{fill:#2f6fd0}
.safe{stroke:#1f2933;stroke-width:1.5}.event{fill:#1f2933}.end{stroke:#c03434;stroke-width:1.5;stroke-dasharray:5 3}.bad{fill:#b02a2a}
@media (prefers-color-scheme:dark){
text{fill:#e6ebf0}.paper{fill:#12161b}.lane{fill:#1a2027}.grid{stroke:#2b343e}.year{stroke:#4a5662}
.muted{fill:#a3afbb}.on{fill:#fff}.on-due{fill:#3b2700}.safe{stroke:#f4f7fa}.event{fill:#e6ebf0}.end{stroke:#ff8078}.bad{fill:#ff9d96}
.none,.out-of-force{stroke:#6b7784}
}`.trim();

/** Stripes for what has gone wrong and dots for what is not known: they tell without colour. */
export const SVG_PATTERNS = [
  '<pattern id="rpr-late" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<rect width="8" height="8" fill="#c93a3a"/><rect width="3" height="8" fill="#a92828"/></pattern>',
  '<pattern id="rpr-unknown" width="7" height="7" patternUnits="userSpaceOnUse">',
  '<rect width="7" height="7" fill="#6c5fc0"/><circle cx="3" cy="3" r="1.4" fill="#8b80da"/></pattern>',
].join('');
