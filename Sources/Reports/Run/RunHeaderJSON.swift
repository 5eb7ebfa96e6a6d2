import Rulebook

/// Writes what one run judges by, as the JSON formats begin.
enum RunHeaderJSON {
  static func write(_ json: inout JSONWriter, _ header: RunHeader) {
    json.member("schema", "dueregard-review/1")
    json.key("engine")
    json.object { json in
      json.member("name", "dueregard")
      json.member("version", header.engine)
      json.member("language", header.language)
    }
    json.members("packs", header.packs) { json, pack in
      json.member("name", pack.name)
      json.member("version", pack.version)
      json.member("title", pack.title)
      json.members("themes", pack.themes) { json, theme in
        json.member("name", theme.name.text)
        json.member("title", theme.title)
      }
      json.member("hash", pack.hash)
      json.member("rules", pack.rules)
    }
    json.key("judging")
    json.object { write(&$0, header.judging) }
    json.key("privacy")
    json.object { json in
      json.member("excerpts", header.excerpts)
      json.member("mask", header.masks)
    }
    json.member("settings", header.settings) { json, settings in
      json.member("file", settings.name)
      json.member("sha256", settings.sha256)
    }
    json.members("rules", header.rules) { RuleJSON.write(&$0, $1) }
  }

  private static func write(_ json: inout JSONWriter, _ judging: RunHeader.Judging) {
    json.member("hash", judging.hash)
    json.member("asOf", judging.asOf)
    json.member("select", judging.select)
    json.members("skip", judging.skip) { json, skipped in
      json.member("rule", skipped.rule)
      json.member("because", skipped.because)
    }
    json.members("parameters", judging.parameters) { json, parameter in
      json.member("pack", parameter.pack)
      json.member("name", parameter.name)
      json.key("value")
      json.value(parameter.value)
      json.key("default")
      json.value(parameter.standard)
      json.member("from", parameter.from.rawValue)
    }
    json.member("failOn", judging.failOn)
    json.member("strict", judging.isStrict)
  }
}
