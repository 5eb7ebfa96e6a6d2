/// The labels that cover sheets are known to have, and what each is for (`papers.md`, section 12).
enum KnownLabels {
  /// The role of a label, or nil.
  static func role(of label: LabelText) -> FieldRole? {
    roles[label.key] ?? roles[label.fullKey]
  }

  /// Whether a label stands in the table.
  static func isKnown(_ label: LabelText) -> Bool {
    let key = label.key
    if roles[key] != nil || others.contains(key) { return true }
    let full = label.fullKey
    return full != key && (roles[full] != nil || others.contains(full))
  }

  private static let roles: [String: FieldRole] = {
    var roles: [String: FieldRole] = [:]
    for role in FieldRole.allCases {
      for label in labels(of: role) { roles[label] = role }
    }
    return roles
  }()

  private static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      let bytes = part.utf8.drop { $0 == 0x20 || $0 == 0x0A }
      return String(Substring(bytes))
    }
  }

  private static func labels(of role: FieldRole) -> [String] {
    switch role {
    case .title:
      list(
        """
        title; report title; title of report; title of the report; title of paper; \
        title of the paper; paper title; subject
        """
      )
    case .organisation: list("organisation; name of organisation; organisation name; trust")
    case .committee:
      list(
        """
        meeting; committee; board; report to; paper to; to; name of meeting; meeting name; \
        board committee; board or committee
        """
      )
    case .meetingDate:
      list(
        """
        date of meeting; date of the meeting; meeting date; board date; committee date; date
        """
      )
    case .agendaItem:
      list(
        """
        agenda item; agenda item no; agenda item number; agenda no; agenda number; item; item no; \
        item number
        """
      )
    case .paperNumber:
      list(
        """
        paper no; paper number; paper ref; paper reference; enclosure; enclosure no
        """
      )
    case .purpose:
      list(
        """
        purpose; purpose of paper; purpose of the paper; purpose of report; purpose of the report; \
        action required; action requested; report is for; this report is for; report for; \
        this paper is for; paper type; type of paper; report type
        """
      )
    case .lead:
      list(
        """
        executive lead; lead executive; lead director; director lead; executive sponsor; \
        sponsoring director; sponsoring executive; accountable director; responsible director; \
        responsible executive; senior responsible officer; sro; sponsor
        """
      )
    case .author:
      list(
        """
        author; authors; report author; author of report; prepared by; report by; report of
        """
      )
    case .summary:
      list("executive summary; summary; key issues; key points; summary of key points")
    case .recommendation:
      list(
        """
        recommendation; recommendations; the board is asked to; resolution; decision required
        """
      )
    case .equality: list(equality)
    case .risk:
      list(
        """
        risk; risks; risk implications; corporate risk; baf; baf reference; \
        board assurance framework; link to baf
        """
      )
    case .previous:
      list(
        """
        previously considered by; governance route; scrutiny route; approval route; \
        approval history
        """
      )
    case .appendices: list("appendices; supporting papers; attachments")
    }
  }

  private static let equality = """
    equality; equality impact; equality impact assessment; equality and diversity; \
    equality diversity and inclusion; health inequalities; health inequalities impact; \
    equality and health inequalities; equality and health inequalities impact; \
    impact on health inequalities; eia; eqia; ehia; eia or eqia completed or attached; \
    eia completed; eqia completed; eia attached; eqia attached; \
    equality impact assessment completed; public sector equality duty; psed; \
    socio economic duty; impact on protected groups
    """

  private static let others: Set<String> = {
    var others = Set(
      list(
        """
        presenter; presented by; lead; owner; background; strategic objective; \
        strategic objectives; strategic priorities; trust priorities; link to strategy; \
        links to strategy; risk register; risk appetite; cqc domain; cqc domains; implications; \
        finance; patient safety; sustainability; green plan; digital; communications; \
        conflict of interest; conflicts of interest; foi status; confidential; confidentiality; \
        status; version; date of eia; qia; engagement; patient and public involvement; \
        public involvement; co production; consultation; next steps; reading room; \
        assurance level; level of assurance; assurance; contact; time; venue; apologies
        """
      )
    )
    for subject in ["regulatory", "compliance", "legal", "financial", "workforce", "quality"] {
      others.insert(subject)
    }
    for subject in [
      "regulatory", "compliance", "legal", "financial", "workforce", "quality", "resource",
    ] {
      for noun in ["implication", "implications", "impact", "impacts", "implications and impacts"] {
        others.insert("\(subject) \(noun)")
      }
    }
    return others
  }()
}
