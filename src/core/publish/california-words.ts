import type { California, CaliforniaCategory, CaliforniaRight, CaliforniaThirdParty, SaleRow } from '../policy/model/california.ts';
import type { Content } from './document.ts';

type Said<Word extends string> = { readonly [Each in Word]: string };

/** What an addendum for California says besides its own texts (Cal. Civ. Code 1798.100 and following). */
export interface CaliforniaWords {
  readonly categories: Said<CaliforniaCategory>;
  readonly thirdParties: Said<CaliforniaThirdParty>;
  readonly sources: Said<California['sources'][number]>;
  readonly rights: Said<CaliforniaRight>;
  readonly how: Said<SaleRow['how']>;
  readonly headings: Said<'category' | 'examples' | 'how' | 'recipients' | 'purpose' | 'right' | 'meaning'>;
  readonly collectedFrom: (sources: Content) => Content;
  readonly permittedPurposes: string;
  readonly permittedRecipients: (recipients: Content) => Content;
  readonly past: string;
  readonly nothingPast: string;
  readonly only: (part: Content) => Content;
  readonly sensitiveItems: (items: Content) => Content;
  readonly sensitiveUses: string;
  readonly inference: Said<'yes' | 'no'>;
  readonly verify: (rights: Content) => Content;
  readonly documents: string;
  readonly moreMayBeAsked: string;
  readonly optOut: Said<'link' | 'accountPage' | 'signal'>;
  readonly signedPermission: string;
  readonly signedPermissionExceptions: string;
}
