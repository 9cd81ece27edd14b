// On every page, before it is painted: the language that the address asks for, and switching it in place.

import type { Language } from "klarsyn";

const root = document.documentElement;

/** Follows the address: Danish, or English with `?lang=en`. */
function speak(language: Language): void {
  root.lang = language;
  document.title = root.getAttribute(`data-title-${language}`) ?? document.title;
}

/** Links within the site keep the language. */
function link(language: Language): void {
  for (const a of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const choice = a.closest(".lang") !== null;
    if (choice) {
      if (a.lang === language) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    }
    const href = a.getAttribute("href") ?? "";
    const page = /^([a-z]+\.html)(\?[^#]*)?(#.*)?$/.exec(href);
    if (choice || page === null) continue;
    const query = new URLSearchParams(page[2] ?? "");
    if (language === "en") query.set("lang", "en");
    else query.delete("lang");
    a.setAttribute("href", `${page[1]}${query.size > 0 ? `?${query}` : ""}${page[3] ?? ""}`);
  }
}

speak(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "da");

/** What the address points at is opened where it folds. */
function unfold(): void {
  const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (at instanceof HTMLDetailsElement) {
    at.open = true;
    at.scrollIntoView();
  }
}

addEventListener("hashchange", unfold);
document.addEventListener("DOMContentLoaded", () => {
  unfold();
  link(root.lang as Language);
  for (const a of document.querySelectorAll<HTMLAnchorElement>(".lang a")) {
    a.addEventListener("click", (event) => {
      event.preventDefault();
      const language = a.lang as Language;
      const address = new URL(location.href);
      if (language === "en") address.searchParams.set("lang", "en");
      else address.searchParams.delete("lang");
      history.replaceState(null, "", address);
      speak(language);
      link(language);
      document.dispatchEvent(new CustomEvent("klarsyn-language"));
    });
  }
});
