"""Opens the pages that stemma serve answers, as Scripts/check-pages says; names what is wrong, a line each."""

import base64
import pathlib
import re
import sys
import urllib.request

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WIDTHS = (390, 1024, 1920)
SCHEMES = ("light", "dark")
# A page of which the browser itself says in the console that it was not found.
MISSING = "/story/999999"
AXE = next(pathlib.Path(axe_selenium_python.__file__).parent.rglob("axe.min.js")).read_text()


def pages(address):
    """One page of each kind, found by following links from the first one."""

    def text(path):
        with urllib.request.urlopen(address + path) as answer:
            return answer.read().decode()

    def first(pattern, *paths):
        for path in paths:
            found = re.search(pattern, text(path))
            if found:
                return found.group(1).replace("&amp;", "&")
        raise SystemExit(f"check-pages: no page links to {pattern}")

    story = first(r'href="(/story/\d+)"', "/")
    evidence = story + "/evidence"
    articles = re.findall(r'href="(/article/\d+)"', text(evidence))
    return {
        "latest": "/",
        "all": "/?reports=all",
        "story": story,
        "evidence": evidence,
        "proof": first(r'href="(/story/\d+/evidence/d\d+)"', story),
        "article": articles[2],
        "source": first(r'href="(/source/\d+)"', articles[2]),
        "outlet": first(r'href="(/outlet/\d+)"', articles[2]),
        "compare": first(r'href="(/compare/\d+/\d+)"', evidence),
        "search": "/search?q=bridge",
        "wrong": "/search?q=bridge+colour%3Ared",
        "nothing-found": "/search?q=zeppelin",
        "ask": "/search",
        "about": "/about",
        "missing": MISSING,
    }


def browser(scheme):
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def show(driver, address, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    feature = {"name": "prefers-color-scheme", "value": scheme}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    driver.get(address)


def problems(driver, path):
    for entry in driver.get_log("browser"):
        if not (path == MISSING and "404" in entry["message"]):
            yield "console: " + entry["message"][:300]
    wider = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 0:
        yield f"{wider} pixels wider than the screen"
    driver.execute_script(AXE)
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run(document, {resultTypes: ['violations']}).then(done)"
    )
    for violation in result["violations"]:
        yield f"axe: {violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:200]}"


def opened(driver, address):
    """What goes wrong when each piece of evidence that a story's page leads to is opened beside it."""
    show(driver, address, 1024, "light")
    links = driver.execute_script(
        "return Array.from(new Set(Array.from(document.querySelectorAll('a[href*=\"/evidence/\"]'), (link) => link.getAttribute('href'))))"
    )
    for link in links:
        heading = driver.execute_async_script(OPEN, link)
        if not heading or driver.current_url != address:
            yield f"{link} does not open beside the story: {heading}"
    yield from (entry["message"][:300] for entry in driver.get_log("browser"))


# Chooses a link and waits for the panel to show what it leads to; gives the panel's heading.
OPEN = """
const [address, done] = arguments;
const panel = document.getElementById('panel');
panel.replaceChildren();
Array.from(document.querySelectorAll('a')).find((link) => link.getAttribute('href') === address)
  .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
const start = Date.now();
(function look() {
  const heading = !panel.hidden && panel.querySelector('h4');
  if (heading) done(heading.textContent);
  else if (Date.now() - start > 5000) done(null);
  else setTimeout(look, 5);
})();
"""


def take(driver, width, file):
    height = min(6000, driver.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    picture = driver.execute_cdp_cmd(
        "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip}
    )
    file.write_bytes(base64.b64decode(picture["data"]))


def main():
    address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    shown, wrong = pages(address), 0
    for scheme in SCHEMES:
        driver = browser(scheme)
        for name, path in shown.items():
            for width in WIDTHS:
                show(driver, address + path, width, scheme)
                for problem in problems(driver, path):
                    wrong += 1
                    print(f"check-pages: {name}, {width} pixels, {scheme}: {problem}")
                take(driver, width, folder / f"{name}-{width}-{scheme}.png")
        version = driver.execute_script("return axe.version")
        for problem in opened(driver, address + shown["story"]) if scheme == "light" else []:
            wrong += 1
            print(f"check-pages: story: {problem}")
        driver.quit()
    count = len(shown) * len(WIDTHS) * len(SCHEMES)
    print(f"check-pages: {count} views of {len(shown)} pages, axe-core {version}: {wrong or 'no'} problems")
    sys.exit(1 if wrong else 0)


main()
