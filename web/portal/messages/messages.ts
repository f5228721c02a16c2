import { useMessages } from '../../ui/language.tsx';
import { en } from './en.ts';
import { ja, type PortalMessages } from './ja.ts';

const portal = { ja, en };

/** The portal's sentences in the person's language. */
export const usePortalMessages = (): PortalMessages => useMessages(portal);
