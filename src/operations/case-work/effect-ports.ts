import type { Datasets } from '../ports/datasets.ts';
import type { LetterPrinter } from '../ports/letter-printer.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { OfficerContacts } from '../ports/officer-contacts.ts';
import type { PortalAddress } from '../ports/portal-address.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { ReplyAccess } from '../ports/reply-access.ts';
import type { ReplyPackager } from '../ports/reply-packager.ts';
import type { Seal } from '../ports/seal.ts';
import type { SourceReader } from '../ports/source-reader.ts';
import type { CaseWorkPorts } from './ports.ts';

/** What the system's own steps on a case need. */
export interface EffectPorts extends CaseWorkPorts {
  readonly seal: Seal;
  readonly datasets: Datasets;
  readonly sources: SourceReader;
  readonly mailer: Mailer;
  readonly letters: LetterPrinter;
  readonly packager: ReplyPackager;
  readonly access: ReplyAccess;
  readonly randomness: Randomness;
  readonly portal: PortalAddress;
  readonly officerContacts: OfficerContacts;
}
