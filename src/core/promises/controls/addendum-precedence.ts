import { broken, kept, nothingYet, unreadable, type Control } from '../control.ts';

/** The addendum speaks first to the people of its scope, and not at all to others: tried with one of each. */
export const addendumPrecedence: Control = {
  id: 'addendum-precedence',
  name: { ja: '追加のポリシーの優先', en: 'the precedence of the addendum' },
  backs: { 'LC-0': 'part' },
  judge: ({ addenda, now }, policy) => {
    if (addenda.state === 'unreadable') return unreadable();
    const own = addenda.value.find((one) => one.policy === policy);
    if (!own) return nothingYet('追加のポリシーとして有効な版は、まだありません。', 'It is not in force as an addendum yet.');
    if (!own.prevailsInside) return broken(undefined, [], '対象の人に、追加のポリシーが先に効いていません。', 'It does not come first for the people of its scope.');
    if (!own.silentOutside) return broken(undefined, [], '対象でない人にも、追加のポリシーが効いています。', 'It speaks to people outside of its scope.');
    return kept(now, '対象の人には先に効き、ほかの人には効かないことを確かめました。', 'It comes first for the people of its scope, and does not speak to others.');
  },
};
