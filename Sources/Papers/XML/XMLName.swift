/// The local names of elements and attributes that the readers know.
enum XMLName: String, CaseIterable {
  /// Every other name.
  case unknown = ""
  case abstractNum
  case abstractNumId
  case alias
  case alt
  case altChunk
  case alternateContent = "AlternateContent"
  case anchor
  case anchorLock
  case annotation
  case application = "Application"
  case ascii
  case attachedTemplate
  case oldAuthor = "Author"
  case author
  case autoTitleDeleted
  case b
  case basedOn
  case bdo
  case binaryData
  case binData
  case blip
  case body
  case bookmark
  case br
  case bubbleSize
  case cat
  case catAx
  case oldCategory = "Category"
  case category
  case cellDel
  case cellIns
  case char
  case chart
  case chartSpace
  case checkBox
  case checkbox
  case checked
  case checkedState
  case choice = "Choice"
  case color
  case comment
  case commentEx
  case commentRangeEnd
  case commentRangeStart
  case commentReference
  case comments
  case commentsEx
  case company = "Company"
  case conflictDel
  case conflictIns
  case contentPart
  case contentStatus
  case contentTypeName = "ContentType"
  case contentType
  case control
  case cr
  case oldCreated = "Created"
  case created
  case createdate
  case creator
  case customXml
  case customXmlPr
  case cx
  case cxn
  case cxnLst
  case cy
  case dataModel
  case dataSource
  case date
  case dateAx
  case ddList
  case decorative
  case defaultType = "Default"
  case `default`
  case del
  case delInstrText
  case delText
  case den
  case descr
  case oldDescription = "Description"
  case description
  case dest
  case destId
  case dir
  case dLbl
  case dLbls
  case dm
  case docDefaults
  case docOleData
  case docPartGallery
  case docPartList
  case docPartObj
  case docPr
  case document
  case documentProperties = "DocumentProperties"
  case done
  case drawing
  case dropCap
  case oldDropCap = "drop-cap"
  case dropDownList
  case dstrike
  case e
  case embed
  case endnote
  case endnoteReference
  case endnotes
  case evenAndOddHeaders
  case extensionName = "Extension"
  case extent
  case externalData
  case f
  case fallback = "Fallback"
  case ffData
  case fill
  case firstRow
  case fldChar
  case fldCharType
  case fldData
  case fldSimple
  case font
  case fonts
  case footerReference
  case footnote
  case footnoteReference
  case footnotes
  case format
  case formatCode
  case frame
  case framePr
  case ftr
  case graphicData
  case gridBefore
  case gridCol
  case gridSpan
  case group
  case hAnsi
  case oldHAnsi = "h-ansi"
  case hdr
  case headerReference
  case hidden
  case highlight
  case hlink
  case hMerge
  case oldHMerge = "hmerge"
  case hyperlink
  case identifier = "Id"
  case id
  case idx
  case ignorable = "Ignorable"
  case ilfo
  case ilst
  case ilvl
  case imagedata
  case inline
  case ins
  case instr
  case instrText
  case isLgl
  case oldKeywords = "Keywords"
  case keywords
  case lang
  case lastAuthor = "LastAuthor"
  case lastModifiedBy
  case lastRenderedPageBreak
  case lastSaved = "LastSaved"
  case left
  case legend
  case link
  case list
  case listDef
  case listDefId
  case listEntry
  case listPr
  case lists
  case lvl
  case lvlOverride
  case lvlRestart
  case lvlStr
  case lvlText
  case mailMerge
  case modelId
  case modified
  case moveFrom
  case moveTo
  case multiLvlStrCache
  case name
  case nfc
  case noBreakHyphen
  case num
  case numbering
  case numberingChange
  case numCache
  case numFmt
  case numId
  case numLit
  case numPr
  case numStyleLink
  case object
  case oleObject = "OLEObject"
  case oMath
  case oMathPara
  case outlineLvl
  case overrideType = "Override"
  case p
  case package
  case padding
  case pageBreakBefore
  case pages = "Pages"
  case paraId
  case paraIdParent
  case part
  case partName = "PartName"
  case pgMar
  case pgNum
  case pgSz
  case pic
  case pict
  case plotArea
  case pPr
  case pPrChange
  case pPrDefault
  case pPrx
  case processContent = "ProcessContent"
  case progID = "ProgID"
  case pStyle
  case pt
  case ptab
  case ptLst
  case r
  case rawText
  case rect
  case relationship = "Relationship"
  case relIds
  case requires = "Requires"
  case result
  case rFonts
  case rich
  case right
  case rPr
  case rPrChange
  case rPrDefault
  case rStyle
  case rt
  case ruby
  case rubyBase
  case rubyPr
  case sdt
  case sdtContent
  case sdtEndPr
  case sdtPr
  case sect
  case sectPr
  case sectPrChange
  case ser
  case serAx
  case settings
  case shape
  case shd
  case showingPlcHdr
  case smartTag
  case smartTagPr
  case softHyphen
  case src
  case srcId
  case srcOrd
  case sSub
  case sSup
  case start
  case startingnumber
  case startOverride
  case strCache
  case strike
  case string
  case strLit
  case style
  case styleId
  case styleLink
  case styles
  case sub
  case subSection = "sub-section"
  case subDoc
  case subDocument
  case oldSubject = "Subject"
  case subject
  case sup
  case sym
  case symEx
  case sz
  case t
  case tab
  case tag
  case target = "Target"
  case targetMode = "TargetMode"
  case tbl
  case tblCaption
  case tblDescription
  case tblGrid
  case tblGridChange
  case tblHeader
  case tblLook
  case tblPr
  case tblPrChange
  case tblPrEx
  case tblPrExChange
  case tblStyle
  case tblStylePr
  case tc
  case tcPr
  case tcPrChange
  case text
  case textbox
  case textpath
  case oldTitle = "Title"
  case title
  case titlePg
  case tr
  case trackRevisions
  case trPr
  case trPrChange
  case tx
  case txbx
  case txbxContent
  case kind = "Type"
  case type
  case uncheckedState
  case v
  case val
  case valAx
  case vanish
  case vMerge
  case oldVMerge = "vmerge"
  case w
  case wBefore
  case wordDocument
  case wx
  case xmlData
  case xVal
  case yVal

  // Of the document vocabularies and OpenDocument.
  case article
  case book
  case bookPart = "book-part"
  case chapter
  case section
  case set
  case appendix
  case preface
  case html
  case head
  case script
  case template
  case noscript
  case canvas
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case address
  case dt
  case dd
  case figcaption
  case summary
  case pre
  case ul
  case ol
  case li
  case table
  case thead
  case th
  case td
  case caption
  case aside
  case a
  case img
  case s
  case strong
  case nav
  case input
  case option
  case div
  case main
  case header
  case footer
  case figure
  case dl
  case blockquote
  case form
  case fieldset
  case details
  case tbody
  case tfoot
  case meta
  case content
  case href
  case role
  case value
  case selected
  case rowspan
  case colspan
  case akomaNtoso
  case tei = "TEI"
  case sect1
  case sect2
  case sect3
  case sect4
  case sect5
  case simplesect
  case bridgehead
  case para
  case simpara
  case term
  case subtitle
  case programlisting
  case screen
  case literallayout
  case itemizedlist
  case simplelist
  case orderedlist
  case listitem
  case varlistentry
  case member
  case informaltable
  case row
  case colspec
  case colname
  case entry
  case morerows
  case namest
  case nameend
  case footnoteref
  case linkend
  case remark
  case textobject
  case imageobject
  case indexterm
  case pubdate
  case emphasis
  case ulink
  case url
  case info
  case articleinfo
  case bookinfo
  case abstract
  case note
  case warning
  case caution
  case important
  case tip
  case example
  case formalpara
  case tgroup
  case variablelist
  case copyright
  case mediaobject
  case numeration
  case revisionflag
  case sec
  case app
  case ack
  case refList = "ref-list"
  case label
  case mixedCitation = "mixed-citation"
  case elementCitation = "element-citation"
  case citation
  case listType = "list-type"
  case listItem = "list-item"
  case fn
  case xref
  case refType = "ref-type"
  case rid
  case altText = "alt-text"
  case `break`
  case bold
  case objectId = "object-id"
  case extLink = "ext-link"
  case front
  case back
  case fnGroup = "fn-group"
  case tableWrap = "table-wrap"
  case dispQuote = "disp-quote"
  case defList = "def-list"
  case defItem = "def-item"
  case def
  case fig
  case ref
  case articleTitle = "article-title"
  case bookTitle = "book-title"
  case pubDate = "pub-date"
  case day
  case month
  case year
  case articleMeta = "article-meta"
  case titleGroup = "title-group"
  case bookTitleGroup = "book-title-group"
  case bookMeta = "book-meta"
  case tome
  case subsection
  case clause
  case level
  case division
  case subpart
  case subchapter
  case subdivision
  case subclause
  case hcontainer
  case point
  case indent
  case alinea
  case rule
  case paragraph
  case subparagraph
  case proviso
  case sublist
  case heading
  case subheading
  case crossHeading
  case block
  case listIntroduction
  case listWrapUp
  case longTitle
  case docTitle
  case item
  case authorialNote
  case eId
  case eol
  case blockList
  case act
  case bill
  case doc
  case debate
  case judgment
  case statement
  case amendment
  case portion
  case preamble
  case conclusions
  case intro
  case wrapUp
  case mainBody
  case longTitleContainer
  case toc
  case attachment
  case attachments
  case container
  case formula
  case identification
  case frbrWork = "FRBRWork"
  case frbrDate = "FRBRdate"
  case presentation
  case teiHeader
  case fw
  case div1
  case div2
  case div3
  case div4
  case ab
  case l
  case salute
  case signed
  case byline
  case n
  case cell
  case rows
  case cols
  case place
  case figDesc
  case add
  case sic
  case orig
  case abbr
  case lb
  case pb
  case hi
  case rend
  case lg
  case quote
  case sp
  case opener
  case closer
  case fileDesc
  case titleStmt
  case publicationStmt
  case when
  case graphic
  case inlineGraphic = "inline-graphic"
  case resp
  case datetime
  case alternatives = "choice"
  case destination = "target"
  case lineBreak = "line-break"
  case softPageBreak = "soft-page-break"
  case listHeader = "list-header"
  case noteCitation = "note-citation"
  case noteBody = "note-body"
  case tableOfContent = "table-of-content"
  case illustrationIndex = "illustration-index"
  case tableIndex = "table-index"
  case alphabeticalIndex = "alphabetical-index"
  case userIndex = "user-index"
  case objectIndex = "object-index"
  case tableOfContentSource = "table-of-content-source"
  case illustrationIndexSource = "illustration-index-source"
  case tableIndexSource = "table-index-source"
  case alphabeticalIndexSource = "alphabetical-index-source"
  case bibliographySource = "bibliography-source"
  case userIndexSource = "user-index-source"
  case objectIndexSource = "object-index-source"
  case trackedChanges = "tracked-changes"
  case changedRegion = "changed-region"
  case changeStart = "change-start"
  case changeEnd = "change-end"
  case pageNumber = "page-number"
  case pageCount = "page-count"
  case fileName = "file-name"
  case authorName = "author-name"
  case authorInitials = "author-initials"
  case creationDate = "creation-date"
  case creationTime = "creation-time"
  case modificationDate = "modification-date"
  case modificationTime = "modification-time"
  case printDate = "print-date"
  case printTime = "print-time"
  case hiddenText = "hidden-text"
  case hiddenParagraph = "hidden-paragraph"
  case rubyText = "ruby-text"
  case sequenceDecls = "sequence-decls"
  case userFieldDecls = "user-field-decls"
  case variableDecls = "variable-decls"
  case ddeConnectionDecls = "dde-connection-decls"
  case tableHeaderRows = "table-header-rows"
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case coveredTableCell = "covered-table-cell"
  case textBox = "text-box"
  case objectOle = "object-ole"
  case floatingFrame = "floating-frame"
  case customShape = "custom-shape"
  case regularPolygon = "regular-polygon"
  case changeInfo = "change-info"
  case fontFaceDecls = "font-face-decls"
  case automaticStyles = "automatic-styles"
  case masterStyles = "master-styles"
  case binaryMember = "binary-data"
  case eventListeners = "event-listeners"
  case formattedText = "formatted-text"
  case defaultStyle = "default-style"
  case listStyle = "list-style"
  case outlineStyle = "outline-style"
  case listLevelStyleNumber = "list-level-style-number"
  case listLevelStyleBullet = "list-level-style-bullet"
  case outlineLevelStyle = "outline-level-style"
  case textProperties = "text-properties"
  case paragraphProperties = "paragraph-properties"
  case tableCellProperties = "table-cell-properties"
  case backgroundColor = "background-color"
  case sectionProperties = "section-properties"
  case parentStyleName = "parent-style-name"
  case displayName = "display-name"
  case defaultOutlineLevel = "default-outline-level"
  case listStyleName = "list-style-name"
  case fontWeight = "font-weight"
  case textLineThroughStyle = "text-line-through-style"
  case breakBefore = "break-before"
  case numPrefix = "num-prefix"
  case numSuffix = "num-suffix"
  case numFormat = "num-format"
  case displayLevels = "display-levels"
  case startValue = "start-value"
  case bulletChar = "bullet-char"
  case documentStatistic = "document-statistic"
  case initialCreator = "initial-creator"
  case keyword
  case generator
  case encryptionData = "encryption-data"
  case fileEntry = "file-entry"
  case fullPath = "full-path"
  case mediaType = "media-type"
  case styleName = "style-name"
  case continueNumbering = "continue-numbering"
  case continueList = "continue-list"
  case noteClass = "note-class"
  case isHidden = "is-hidden"
  case changeId = "change-id"
  case currentState = "current-state"
  case currentSelected = "current-selected"
  case currentValue = "current-value"
  case numberColumnsRepeated = "number-columns-repeated"
  case numberRowsSpanned = "number-rows-spanned"
  case numberColumnsSpanned = "number-columns-spanned"
  case headerFirst = "header-first"
  case headerLeft = "header-left"
  case footerFirst = "footer-first"
  case footerLeft = "footer-left"
  case isListHeader = "is-list-header"
  case outlineLevel = "outline-level"
  case h
  case span
  case c
  case number
  case bibliography
  case time
  case placeholder
  case plugin
  case applet
  case ellipse
  case circle
  case polygon
  case path
  case connector
  case line
  case polyline
  case image
  case desc
  case radio
  case textarea
  case listbox
  case combobox
  case scripts
  case change
  case deletion
  case language
  case country
  case family
  case width
  case height
  case resolved
  case display
}
