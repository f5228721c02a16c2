import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-EXT-02 to JP-EXT-04: what a visitor's device is made to send, to whom, and how to stop it. */
export const transmission = ({ trackers }: PolicyText): readonly Finding[] => {
  if (!trackers) return [];
  const sending = trackers.trackers.filter(({ destination }) => destination !== undefined);
  return [
    ...trackers.trackers.filter(({ openUses }) => openUses).map(({ id, at }) => finding('tracker-uses-open', at, { id })),
    ...sending.filter(({ items }) => items.length === 0).map(({ id, at }) => finding('tracker-without-items', at, { id })),
    ...sending.filter(({ optOut }) => optOut === undefined).map(({ id, at }) => finding('tracker-without-opt-out', at, { id })),
    ...(sending.length > 0 && trackers.page === undefined ? [finding('transmission-page-missing', trackers.at, {})] : []),
  ];
};
