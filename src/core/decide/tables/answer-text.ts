import type { AnswerText, Duty, Reason } from '../answer.ts';
import { assemble, type Judged, type Telling } from './assemble.ts';
import type { Inquiry } from './inquiry.ts';
import { hasBit } from './masks.ts';

/** Straight from the sets of items to text: lists of names, which are most of an answer, are never made. */
export const answerText = (inquiry: Inquiry, judged: Judged): AnswerText => {
  const { outcome, by, reasons, duties } = assemble(inquiry, judged, asText);
  const json = `{"outcome":"${outcome}","by":${writtenOnce(by)},"items":[${itemsText(inquiry)}],"reasons":[${reasonsText(reasons)}],"duties":[${dutiesText(duties)}]}`;
  return { json, outcome, duties };
};

const itemsText = ({ items, sheet: { clear, stands } }: Inquiry): string => {
  const { numbers } = items;
  let text = '';
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    const { first, next } = items.writtenAt(place);
    const forms = place === 0 ? first : next;
    text += hasBit(clear, number) ? forms.clear : hasBit(stands, number) ? forms.masked : forms.withheld;
  }
  return text;
};

/** Quoted, in the order of the question. */
const asText: Telling<string> = {
  all: (mask, items) => {
    const { numbers } = items;
    let text = '';
    for (let place = 0; place < numbers.length; place += 1) {
      if (!hasBit(mask, numbers[place] ?? 0)) continue;
      const { first, next } = items.writtenAt(place);
      text += text === '' ? first.name : next.name;
    }
    return text;
  },
  one: (name) => JSON.stringify(name),
};

const reasonsText = (reasons: readonly Reason<string>[]): string => {
  let text = '';
  for (const { code, items, about, from } of reasons) {
    text += text === '' ? '{"code":"' : ',{"code":"';
    text += code;
    text += items === undefined ? '"' : '","items":[';
    if (items !== undefined) text += `${items}]`;
    if (about !== undefined) text += `,"about":${JSON.stringify(about)}`;
    if (from !== undefined) text += `,"from":${writtenOnce(from)}`;
    text += '}';
  }
  return text;
};

const dutiesText = (duties: readonly Duty<string>[]): string => {
  let text = '';
  for (const { kind, items, about } of duties) {
    text += text === '' ? '{"kind":"' : ',{"kind":"';
    text += kind;
    text += '","items":[';
    text += items;
    text += about === undefined ? ']}' : `],"about":${JSON.stringify(about)}}`;
  }
  return text;
};

/** Places and versions are the tables' own, the same in every answer. */
const writtenOnce = (value: object): string => {
  let text = written.get(value);
  if (text === undefined) written.set(value, text = JSON.stringify(value));
  return text;
};
const written = new WeakMap<object, string>();
