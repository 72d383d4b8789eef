"""A page in WebKit, the engine of every iPhone: Debian's, driven over WebDriver, on a display of its own.

A second engine is there to find what one engine alone forgives; what is asked of pages in detail is asked in Chromium (`support.browser`)."""

import os
import subprocess
from collections.abc import Callable
from contextlib import contextmanager

from selenium.common.exceptions import TimeoutException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

DRIVER = "/usr/bin/WebKitWebDriver"
PAGE_SECONDS = 30
"""Within which a page shows what it was told, on two busy cores; this engine draws without a graphics card."""
KEEP_COMPLAINTS = """
    window.complaints = window.complaints ?? [];
    addEventListener('error', (event) => complaints.push(String(event.message ?? event.target?.src)));
    addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective + ' ' + event.blockedURI));
"""


class Glass:
    """One window of WebKit."""

    def __init__(self, driver: WebKitGTK):
        self._driver = driver

    def open(self, url: str) -> None:
        self._driver.get(url)
        self._driver.execute_script(KEEP_COMPLAINTS)
        self.until(lambda: self.run("return document.documentElement.dataset.level") == "live", "a page that is live")

    def run(self, script: str, *given):
        return self._driver.execute_script(script, *given)

    def text(self, what: str) -> str:
        """Of all that matches and is seen, one under the other."""
        return "\n".join(one.text for one in self._driver.find_elements(By.CSS_SELECTOR, what) if one.is_displayed())

    def sees(self, what: str, words: str) -> None:
        self.until(lambda: words in self.text(what), f"“{words}” in {what}, which says “{self.text(what)}”")

    def one(self, what: str) -> WebElement:
        self.until(lambda: len(self._driver.find_elements(By.CSS_SELECTOR, what)) == 1, f"one {what}")
        return self._driver.find_element(By.CSS_SELECTOR, what)

    def press(self, what: str) -> None:
        button = self.one(what)
        self.until(lambda: button.is_displayed() and button.is_enabled() and button.get_attribute("aria-disabled") is None, f"{what}, to be pressed")
        button.click()

    def resize(self, width: int, height: int) -> None:
        self._driver.set_window_size(width, height)

    @property
    def complaints(self) -> list[str]:
        return self.run("return window.complaints")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        try:
            WebDriverWait(self._driver, PAGE_SECONDS, poll_frequency=0.1).until(lambda _: holds())
        except TimeoutException:
            raise AssertionError(f"WebKit waited {PAGE_SECONDS} s for {what}; the page complains of {self.complaints}") from None


@contextmanager
def webkit():
    """A window on a display of its own, which the server of the display chooses."""
    server = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    display = subprocess.Popen(server, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        variables = os.environ | {"DISPLAY": f":{display.stdout.readline().strip()}", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "NO_AT_BRIDGE": "1"}
        driver = WebKitGTK(options=WebKitGTKOptions(), service=Service(executable_path=DRIVER, env=variables))
        try:
            yield Glass(driver)
        finally:
            driver.quit()
    finally:
        display.terminate()
        display.wait()
