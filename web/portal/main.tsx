import { mergeThemeOverrides } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Provider, adoptPageTheme } from '../ui/provider.tsx';
import { theme } from '../ui/theme.ts';
import { router } from './router.tsx';

/** Larger than the console's: people of every age read it, on phones. */
const large = mergeThemeOverrides(theme, {
  components: {
    Text: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
  },
});

const root = document.getElementById('root');
adoptPageTheme(large);
if (root) createRoot(root).render(<Provider theme={large}><RouterProvider router={router} /></Provider>);
