import { createRoot } from 'react-dom/client';
import { Provider, adoptPageTheme } from '../ui/provider.tsx';
import { theme } from '../ui/theme.ts';
import { SessionGate } from './sign-in/session-gate.tsx';

const root = document.getElementById('root');
adoptPageTheme(theme);
if (root) createRoot(root).render(<Provider theme={theme}><SessionGate /></Provider>);
