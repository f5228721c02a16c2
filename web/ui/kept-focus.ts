import { useEffect } from 'react';

const focusable = 'a[href], button, input, select, textarea, [tabindex]';
/** Longer than a closing dialog needs to give the focus back to what opened it. */
const patience = 60;

const isDialog = (element: Element): boolean => element.matches('[role="dialog"]');
/** The element and what it stands in, as far as its dialog or the body. */
const chainOf = (element: Element | null): readonly Element[] => {
  if (element === null || element === document.body) return [];
  return [element, ...isDialog(element) ? [] : chainOf(element.parentElement)];
};
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** The cell of a table, else the title of what surrounds it; of a whole page its `h1`, once it has come. */
const placeIn = (part: Element): Element | null => {
  if (part.matches('main') || part.querySelector('main')) return document.querySelector('main h1');
  if (part.matches('th, td')) return part;
  return part.querySelector('h1, h2, h3') ?? (part.parentElement && placeIn(part.parentElement));
};

/**
 * A decision is taken, a page is left, and the control that had the focus is gone: the browser would drop the focus, and a person
 * with keys or a screen reader would not know where they are. It goes to the nearest part of the page that is left and has a title. A control that
 * was switched off while it waited for an answer gets it back. What a key brings the focus to is brought into the window whole.
 */
const keepFocus = (): (() => void) => {
  let chain: readonly Element[] = [];
  let before: readonly Element[] = [];
  let [byKey, waits] = [false, false];
  let timer: number | undefined;
  const give = (element: Element): void => {
    if (!(element instanceof HTMLElement)) return;
    if (!element.matches(focusable)) element.tabIndex = -1;
    element.focus({ preventScroll: !byKey });
  };
  const find = (): void => {
    const had = chain[0];
    if (!had || !isLost()) return;
    if (had.isConnected) {
      if (had.matches(':disabled')) waits = true;
      else if (waits) give(had);
      return;
    }
    const part = [...chain, ...before].find((one) => one.isConnected);
    // What opened a dialog that is gone is itself the place.
    const place = part && (part === before[0] ? part : placeIn(part));
    if (place) give(place);
  };
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(find, patience);
  };
  const onFocusIn = (event: FocusEvent): void => {
    [chain, waits] = [chainOf(event.target instanceof Element ? event.target : null), false];
    if (!chain.some(isDialog)) before = chain;
    // Chromium leaves a control where it is of which a small part is seen.
    if (byKey) chain[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  // Who clicks beside everything wants the focus nowhere. A key on a button is a click, too, but without a pointer.
  const onClick = (event: MouseEvent): void => {
    if (event.detail > 0 && isLost() && chain[0]?.isConnected && !chain[0].matches(':disabled')) chain = [];
  };
  const changes = new MutationObserver(later);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  const listeners = new AbortController();
  const options = { capture: true, signal: listeners.signal };
  document.addEventListener('focusin', onFocusIn, options);
  document.addEventListener('keydown', () => { byKey = true; }, options);
  document.addEventListener('pointerdown', () => { byKey = false; }, options);
  document.addEventListener('click', onClick, options);
  return () => {
    window.clearTimeout(timer);
    changes.disconnect();
    listeners.abort();
  };
};

/** Once for a whole page. */
export const useKeptFocus = (): void => { useEffect(keepFocus, []); };
