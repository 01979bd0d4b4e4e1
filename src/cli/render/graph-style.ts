/** The looks of the graph, for light paper and dark; kinds of boxes differ in outline too, not in colour alone. */
export const GRAPH_STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-size:12px;fill:#1f2933}
.paper-back{fill:#fff}.title{font-size:19px;font-weight:600}.muted{fill:#5b6774}.edge{font-size:11px;fill:#7a4b00;font-weight:600}
.line{fill:none;stroke:#9aa5b1;stroke-width:1.2}
.box{fill:#f3f5f8;stroke:#9aa5b1;stroke-width:1}.root{fill:#1f2933;stroke:#1f2933}.on-root{fill:#fff;font-weight:600}
.group{fill:#dfe7f3;stroke:#5b6774}.on-group,.on-clause{font-weight:600}.word{fill:#fff;stroke:#7d8894;stroke-dasharray:4 3}
.clause{fill:#eef3fb;stroke:#2f6fd0;stroke-width:1.5}.named{fill:#f1effc;stroke:#6c5fc0;stroke-width:1.5}
.again{fill:none;stroke:#6c5fc0;stroke-dasharray:2 3}.paper{fill:#eaf6f0;stroke:#1b7f53}
@media (prefers-color-scheme:dark){
text{fill:#e6ebf0}.paper-back{fill:#12161b}.muted{fill:#a3afbb}.edge{fill:#f0c064}.line{stroke:#5a6673}
.box{fill:#1a2027;stroke:#5a6673}.root{fill:#e6ebf0;stroke:#e6ebf0}.on-root{fill:#12161b}
.group{fill:#243041;stroke:#8b98a6}.word{fill:#12161b;stroke:#8b98a6}
.clause{fill:#182335;stroke:#6ea3f0}.named{fill:#201d36;stroke:#a79df0}.again{fill:none;stroke:#a79df0}.paper{fill:#14281f;stroke:#57b98c}
}`.trim();
