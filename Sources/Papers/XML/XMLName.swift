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
  case hdr
  case headerReference
  case hidden
  case highlight
  case hlink
  case hMerge
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
  case w
  case wBefore
  case wordDocument
  case wx
  case xmlData
  case xVal
  case yVal
}
