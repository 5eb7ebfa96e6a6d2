"""Looks at our pages in a real browser: axe-core, requests, width, and what is printed.

usage: pages.py BROWSER PAGE...
"""

import pathlib
import sys

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The width of a desk at 400 %, of a phone, and of a desk.
WIDTHS = [320, 375, 1280]
# Where axe looks: the width and the colours that the system forces.
VIEWS = [(375, "none"), (1280, "none"), (1280, "active")]


def main(browser_path, names):
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for name in names:
            address = pathlib.Path(name).resolve().as_uri()
            found = [
                *requests(browser, address),
                *print_differs(browser, address),
                *too_wide(browser, address),
                *[fault for view in VIEWS for fault in looks(browser, address, *view)],
            ]
            faults += [f"{pathlib.Path(name).name}: {fault}" for fault in found]
        browser.close()
    for fault in faults:
        print(fault)
    print(f"{len(names)} pages, {len(faults)} faults")
    return 1 if faults else 0


def looks(browser, address, width, colours):
    """What axe-core finds."""
    # axe is a script, which the page's own policy would not run.
    context = browser.new_context(
        bypass_csp=True, forced_colors=colours, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto(address)
    page.add_script_tag(path=str(AXE_FILE_PATH))
    # Colours that the system forces are not ours to judge.
    rules = {} if colours == "none" else {"color-contrast": {"enabled": False}}
    options = {"runOnly": TAGS, "rules": rules}
    result = page.evaluate("options => axe.run(document, options)", options)
    for kind in ["violations", "incomplete"]:
        for rule in result[kind]:
            node = rule["nodes"][0]["html"][:120]
            yield f"axe {rule['id']} ({kind}) at {width} pixels: {rule['help']}: {node}"
    context.close()


def too_wide(browser, address):
    """Widths at which the page has to be moved sideways."""
    page = browser.new_page()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            yield f"scrolls sideways at {width} pixels"
    page.close()


def requests(browser, address):
    """Everything that the page asks for besides itself, and what its policy had to refuse."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    page.goto(address)
    # Invariant: the policy of the page refuses scripts, so that this one leaves no trace.
    page.evaluate(
        "() => { const script = document.createElement('script');"
        " script.textContent = 'document.title = \"run\"'; document.body.append(script) }"
    )
    if page.title() == "run":
        yield "runs a script"
    for url in seen:
        if url != address and "Content Security Policy" not in url:
            yield f"asks for {url}"
    context.close()


def print_differs(browser, address):
    """Whether paper says something else than the screen."""
    page = browser.new_page()
    page.goto(address)
    texts = []
    for media in ["screen", "print"]:
        page.emulate_media(media=media)
        texts.append(
            page.evaluate(
                "Array.from(document.querySelectorAll('main *'))"
                ".filter(e => !e.closest('.back') && e.checkVisibility() && !e.children.length)"
                ".map(e => e.textContent).join(' ')"
            )
        )
    if texts[0] != texts[1] or not texts[0]:
        yield "prints other words than it shows"
    page.close()


sys.exit(main(sys.argv[1], sys.argv[2:]))
