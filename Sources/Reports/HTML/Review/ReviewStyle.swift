/// What the review page adds to the style sheet of our pages.
enum ReviewStyle {
  static let sheet =
    PageStyle.sheet + """
      .panel{margin-bottom:1rem;padding:1rem;background:#ffffff;border:1px solid #4c6272;\
      border-left:8px solid #005eb8}
      .panel ol{padding-left:1.75rem}
      .panel li{padding:.25rem 0}
      .panel p:last-child{margin-bottom:0}
      .lead{font-size:1.375rem;font-weight:600;line-height:1.3}
      .entry{margin:0 0 1rem;padding:1rem 0 0;border-top:1px solid #4c6272}
      .entry h3{margin:0 0 .5rem;font-size:1.1875rem}
      .entry p,.entry blockquote{margin-bottom:.5rem}
      .facts{font-size:.875rem}
      .facts dd{margin-bottom:.25rem}
      .not-found{background:#d6cce3;color:#330072}
      .person{background:#ffffff;color:#212b32}
      .set-aside{background:#e5d4dd;color:#7c2855}
      .covered{background:#ccdff1;color:#004281}
      .not-relevant{background:#dbe0e3;color:#354550}
      @media (min-width:641px){
      .panel{padding:1.5rem}
      .lead{font-size:1.625rem}
      .entry h3{font-size:1.375rem}
      .facts{display:grid;grid-template-columns:14rem 1fr;column-gap:1.5rem;font-size:1rem;\
      line-height:1.5}
      .facts dt{grid-column:1}
      .facts dd{grid-column:2}
      }
      li blockquote,li p.small{margin:.25rem 0 .5rem}
      @media print{
      .inset{border-color:#000000}
      .panel{padding:8pt 12pt;border-color:#000000}
      .lead{font-size:17pt}
      .facts{font-size:12pt}
      .entry{border-color:#000000;break-inside:avoid}
      .entry h3{font-size:15pt}
      .not-found,.person,.set-aside,.covered,.not-relevant{background:#ffffff;color:#000000}
      }

      """
}
