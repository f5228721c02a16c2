import { createRoot } from 'react-dom/client';
import { Provider, adoptPageTheme } from '../ui/provider.tsx';
import { theme } from '../ui/theme.ts';

const root = document.getElementById('root');
adoptPageTheme(theme);
if (root) createRoot(root).render(<Provider theme={theme}><main>…</main></Provider>);
