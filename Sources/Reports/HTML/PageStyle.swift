/// The style sheet of our pages (`reviews.md`, section 19).
enum PageStyle {
  /// The names by which elements take their style.
  enum Name: String, Sendable {
    /// The link that jumps over what stands before the main part.
    case skip
    /// Holds the width of the page.
    case page
    /// What a reader must know, set off from the text.
    case inset
    /// A word in a frame.
    case tag
    /// The same, for what no longer counts.
    case past
    /// What matters less.
    case small
    /// The links at the end of a part.
    case back
    /// Holds what there is to do, in short.
    case panel
    /// The line that says most.
    case lead
    /// One of several things that are said alike.
    case entry
    /// Names and what they stand for, side by side where there is room.
    case facts
  }

  static let sheet = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:#f0f4f5;color:#212b32;font:400 1rem/1.5 Arial,sans-serif;\
    overflow-wrap:anywhere}
    .page{max-width:64rem;margin:0 auto;padding:0 1rem}
    header{background:#005eb8;color:#ffffff}
    header p{margin:0;padding:1rem 0;font-weight:600}
    main{display:block;padding-bottom:2rem}
    footer{border-top:1px solid #4c6272;color:#4c6272}
    footer p{margin:0;padding:1.5rem 0}
    h1,h2,h3,h4{margin:0 0 1rem;font-weight:600;line-height:1.25}
    h1{margin-top:2rem;font-size:2rem}
    h2{margin-top:3rem;font-size:1.6875rem}
    h3{margin-top:2rem;font-size:1.375rem}
    h4{margin:1.5rem 0 .5rem;font-size:1rem}
    p,ul,dl,blockquote{margin:0 0 1rem}
    ul{padding-left:1.25rem}
    li{padding:.125rem 0}
    dt{font-weight:600}
    dd{margin:0 0 .75rem}
    article{margin:0 0 2rem;padding:1rem;background:#ffffff;border:1px solid #4c6272}
    article h3{margin-top:0}
    article p,article ul,article dl,article blockquote{margin-bottom:.5rem}
    blockquote{padding-left:1rem;border-left:4px solid #4c6272}
    blockquote p{margin:0}
    mark{background:none;color:inherit;font-weight:600;text-decoration:underline}
    code{font:inherit;font-weight:600}
    .inset{padding:1rem;background:#ffffff;border-left:8px solid #005eb8}
    .tag,.past{display:inline-block;margin-right:.25rem;padding:0 .5rem;border:1px solid;\
    font-size:.875rem;line-height:1.5rem}
    .tag{background:#ffffff;color:#212b32}
    .past{background:#dbe0e3;color:#354550}
    .small{color:#4c6272;font-size:.875rem}
    .back{margin:1rem 0 0}
    a{color:#005eb8}
    a:visited{color:#330072}
    a:hover{text-decoration-thickness:3px}
    a:focus{background:#ffeb3b;color:#212b32;outline:4px solid transparent;\
    box-shadow:0 -2px #ffeb3b,0 4px #212b32;text-decoration:none}
    .skip{position:absolute;left:-999rem;padding:.5rem 1rem}
    .skip:focus{left:0;z-index:1}
    @media (min-width:641px){
    body{font-size:1.1875rem;line-height:1.4737}
    .page{padding:0 2rem}
    h1{font-size:3rem}h2{font-size:2.25rem}h3{font-size:1.625rem}h4{font-size:1.1875rem}
    article{padding:1.5rem}
    .tag,.past,.small{font-size:1rem}
    }
    @media print{
    @page{margin:20mm}
    body{background:#ffffff;color:#000000;font-size:12pt}
    .page{max-width:none;padding:0}
    header{background:#ffffff;color:#000000;border-bottom:1px solid #000000}
    h1{font-size:26pt}h2{font-size:20pt}h3{font-size:17pt}h4{font-size:13pt}
    h1,h2,h3,h4,dt{break-after:avoid}
    article,li,dd,blockquote{break-inside:avoid}
    article{padding:8pt 0 0;border:0;border-top:1px solid #000000}
    a,a:visited,footer,.small{color:#000000}
    a[href^="http"]::after{content:" (" attr(href) ")";font-size:12pt;font-weight:400}
    .skip,.back{display:none}
    .tag,.past{background:#ffffff;color:#000000}
    .tag,.past,.small{font-size:12pt}
    }

    """
}
