import type { CDPSession, Page } from 'playwright-core';
import { ringSeen } from './focus-ring.ts';

/** Where the focus is, as a screen reader calls it, and what a person who sees would miss there. */
export interface Stop {
  /** Chromium's computed role and accessible name. */
  readonly role: string;
  readonly name: string;
  /** Tells two controls of one name apart; the radios of a group are one stop. */
  readonly id: number;
  readonly checked: boolean;
  readonly faults: readonly string[];
}

/** What is looked for: a role, and a whole name or a pattern. */
export type Wanted = readonly [role: string, name: string | RegExp];

/** A person with keys alone. Every stop of the Tab key must be seen, inside the window, uncovered and named. */
export interface Keyboard {
  readonly page: Page;
  /** Presses Tab (`back`: with Shift) until the control is reached. @throws with all that was passed, or what was not seen */
  reach(role: string, name: string | RegExp, back?: 'back'): Promise<Stop>;
  /** Reaches and presses Enter, as on a button or a link. */
  press(role: string, name: string | RegExp): Promise<void>;
  /** Reaches and types, over what is there. */
  type(role: string, name: string | RegExp, text: string): Promise<void>;
  /** Reaches a group of radios where Tab enters it (`entry`), and goes by arrow to the one. */
  choose(name: string | RegExp, entry?: string | RegExp): Promise<void>;
  key(key: string, times?: number): Promise<void>;
  /** Where the focus is now; a page that lost it is given two seconds to find it again. @throws when it is nowhere */
  here(): Promise<Stop>;
  /** Once around the page with Tab and back with Shift+Tab: every control that works is a stop, in one order both ways. */
  around(): Promise<readonly Stop[]>;
}

const called = ({ role, name }: Pick<Stop, 'role' | 'name'>): string => `${role} “${name}”`;
const fits = (stop: Stop, [role, name]: Wanted): boolean => stop.role === role && (typeof name === 'string' ? stop.name === name : name.test(stop.name));

interface Seen {
  readonly id: number;
  readonly kind: string;
  readonly faults: readonly string[];
}

/** In the page: the focused control, and the faults that its styles and its place show. */
const look = (): Seen | undefined => {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control === document.body) return undefined;
  const known = window as unknown as { stops?: Map<unknown, number> };
  known.stops ??= new Map();
  const one = control instanceof HTMLInputElement && control.type === 'radio' ? control.name : control;
  const id = known.stops.get(one) ?? known.stops.size + 1;
  known.stops.set(one, id);
  // A switch or a segment hides its input, a password's field stands in a frame: its label, neighbour or frame is what is seen.
  const labels = [...(control as HTMLInputElement).labels ?? []];
  const parts = [control, control.nextElementSibling, ...labels, control.parentElement].filter((part) => part instanceof HTMLElement);
  const drawn = (part: HTMLElement): boolean => part.getBoundingClientRect().width > 2 && part.getBoundingClientRect().height > 2 && getComputedStyle(part).opacity !== '0';
  const ringed = (part: HTMLElement): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  };
  const shown = parts.find((part) => drawn(part) && ringed(part));
  const place = shown ?? parts.find(drawn) ?? control;
  const box = place.getClientRects()[0] ?? place.getBoundingClientRect();
  const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const faults = shown ? [] : ['has no ring'];
  // Larger than the window can only be a region that scrolls: then its middle must be there.
  const tall = box.height > innerHeight - 100;
  const whole = (tall || (box.top >= -1 && box.bottom <= innerHeight + 1)) && (box.width > innerWidth || (box.left >= -1 && box.right <= innerWidth + 1));
  if (right - left < 1 || bottom - top < 1) faults.push('is outside of the window');
  else if (!whole) faults.push(`is only partly in the window (${[box.left, box.top, box.right, box.bottom].map(Math.round).join(', ')} of ${innerWidth} x ${innerHeight})`);
  else {
    const frame = control.closest('.mantine-Input-wrapper'); // the button in a password's field stands beside it there
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    for (const point of tall ? [[x, y]] : [[x, y], [x, top + 2], [x, bottom - 2], [left + 2, y], [right - 2, y]]) {
      const hit = document.elementFromPoint(point[0] ?? 0, point[1] ?? 0);
      if (!hit || ![control, place, ...labels, frame].some((part) => part?.contains(hit) === true)) { faults.push(`is covered by ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`); break; }
    }
  }
  return { id, kind: `${control.tagName} ${control.className} ${place.className} ${place.parentElement?.className ?? ''}`, faults };
};

/** In the page: what a person with a mouse could use; of a group of radios the one where Tab stops. What is hidden from readers (the arrows of a number) repeats a key. */
const operable = (): readonly string[] => {
  const dialog = document.querySelector('[role="dialog"]');
  const controls = [...(dialog ?? document).querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((one) => !one.matches(':disabled, [aria-hidden="true"]') && one.checkVisibility({ visibilityProperty: true }));
  const radios = controls.filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio');
  return controls.filter((one) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = radios.filter((other) => other.name === one.name);
    return group.some((other) => other.checked) ? one.checked : one === group[0];
  }).map((one) => one.outerHTML.slice(0, 160));
};

const operableMax = 250;
const radiosMax = 30;

export const keyboardOf = async (page: Page): Promise<Keyboard> => {
  const devtools = await page.context().newCDPSession(page);
  const ringsSeen = new Set<string>();
  const at = async (): Promise<Stop | undefined> => {
    let seen = await page.evaluate(look);
    // What opens or moves is given a moment to come to rest.
    for (let tries = 0; seen && seen.faults.length > 0 && tries < 5; tries += 1) {
      await page.waitForTimeout(100);
      seen = await page.evaluate(look);
    }
    if (!seen) return undefined;
    const named = await nameOf(devtools);
    const faults = [...seen.faults, ...(named.name === '' ? ['has no name'] : [])];
    if (seen.faults.length === 0 && !ringsSeen.has(seen.kind)) {
      ringsSeen.add(seen.kind);
      const fault = await ringSeen(page);
      if (fault !== undefined) faults.push(fault);
    }
    return { ...named, id: seen.id, faults };
  };
  const step = async (passed: Stop[], back: boolean): Promise<Stop | undefined> => {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await at();
    if (!stop) return undefined;
    if (stop.faults.length > 0) throw new Error(`${called(stop)} ${stop.faults.join(', ')}; before it: ${passed.slice(-3).map(called).join(', ')}`);
    if (stop.id === passed.at(-1)?.id) throw new Error(`the focus does not leave ${called(stop)}`);
    passed.push(stop);
    return stop;
  };
  const reach: Keyboard['reach'] = async (role, name, back) => {
    const wanted: Wanted = [role, name];
    const passed: Stop[] = [];
    for (let presses = 0; presses < operableMax; presses += 1) {
      const stop = await step(passed, back === 'back');
      if (stop && fits(stop, wanted)) return stop;
      if (stop && passed.filter(({ id }) => id === stop.id).length > 2) break;
    }
    throw new Error(`no Tab came to ${role} “${String(name)}”, only to:\n${passed.map(called).join('\n')}`);
  };
  const key: Keyboard['key'] = async (one, times = 1) => { for (let count = 0; count < times; count += 1) await page.keyboard.press(one); };
  const here: Keyboard['here'] = async () => {
    for (let tries = 0; tries < 40; tries += 1) {
      const stop = await at();
      if (stop) {
        if (stop.faults.length > 0) throw new Error(`${called(stop)} ${stop.faults.join(', ')}`);
        return stop;
      }
      await page.waitForTimeout(50);
    }
    throw new Error('the focus is lost');
  };
  return {
    page, reach, key, here,
    press: async (role, name) => { await reach(role, name); await key('Enter'); },
    type: async (role, name, text) => { await reach(role, name); await key('ControlOrMeta+a'); await page.keyboard.type(text); },
    choose: async (name, entry = name) => {
      let stop = await reach('radio', entry);
      for (let arrows = 0; !fits(stop, ['radio', name]); arrows += 1) {
        if (arrows === radiosMax) throw new Error(`no arrow came to radio “${String(name)}”`);
        await key('ArrowDown');
        stop = await here();
      }
      if (!stop.checked) await key('Space');
    },
    around: async () => await around(page, step),
  };
};

/** Chromium's own computation of role and name, the one that screen readers are given. */
const nameOf = async (devtools: CDPSession): Promise<Pick<Stop, 'role' | 'name' | 'checked'>> => {
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
  const [node] = nodes;
  const checked = node?.properties?.find((property) => property.name === 'checked')?.value.value;
  return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? ''), checked: checked === 'true' };
};

/** What can be operated, once nothing more comes. */
const settled = async (page: Page): Promise<readonly string[]> => {
  await page.waitForLoadState('networkidle');
  // The load state is that of the document; a page in it may still be waiting for its data.
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
  const [one, other] = [await page.evaluate(operable), await page.waitForTimeout(200).then(() => page.evaluate(operable))];
  return one.length === other.length ? other : await settled(page);
};

const around = async (page: Page, step: (passed: Stop[], back: boolean) => Promise<Stop | undefined>): Promise<readonly Stop[]> => {
  const wanted = await settled(page);
  const once = async (back: boolean): Promise<readonly Stop[]> => {
    const passed: Stop[] = [];
    for (let presses = 0; presses < operableMax; presses += 1) {
      await step(passed, back);
      if (passed.length > 1 && passed.at(-1)?.id === passed[0]?.id) return passed.slice(0, -1);
    }
    throw new Error(`Tab does not come around:\n${passed.map(called).join('\n')}`);
  };
  const [there, back] = [await once(false), await once(true)];
  if (there.length !== wanted.length) throw new Error(`Tab stops at ${there.length} of ${wanted.length} controls:\n${there.map(called).join('\n')}\nof\n${wanted.join('\n')}`);
  const order = (stops: readonly Stop[]): string => { const ids = stops.map(({ id }) => id); const from = ids.indexOf(Math.min(...ids)); return [...ids.slice(from), ...ids.slice(0, from)].join(' '); };
  if (order(there) !== order(back.toReversed())) throw new Error(`Shift+Tab goes another way:\n${there.map(called).join('\n')}\nagainst\n${back.toReversed().map(called).join('\n')}`);
  return there;
};
