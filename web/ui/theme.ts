import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal; shade 8 on white and white on shade 8 are above 7:1. */
const promise: MantineColorsTuple = [
  '#e8f7f5', '#d3ece9', '#a8d9d4', '#79c5bd', '#54b4aa', '#3da99e', '#2b9a8f', '#1a7f76', '#0b5c57', '#06423e',
];

/** System fonts only: Japanese faces first, so that both scripts come from one family where there is one. */
const fonts = [
  '"Hiragino Sans"', '"Hiragino Kaku Gothic ProN"', '"BIZ UDPGothic"', '"Yu Gothic UI"', '"Yu Gothic"', 'Meiryo',
  '"Noto Sans JP"', '"Noto Sans CJK JP"', 'system-ui', 'sans-serif',
].join(', ');

export const theme = createTheme({
  primaryColor: 'promise',
  primaryShade: 8,
  colors: { promise },
  black: '#1c2526',
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK JP", monospace',
  fontWeights: { regular: '400', medium: '600', bold: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.75', lg: '1.75', xl: '1.6' },
  headings: {
    fontFamily: fonts,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem)', lineHeight: '1.4' },
      h2: { fontSize: '1.375rem', lineHeight: '1.5' },
      h3: { fontSize: '1.125rem', lineHeight: '1.6' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the scroll injects a style element, which the content security policy refuses.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    // A keyboard user wants to see what was typed as much as anyone.
    PasswordInput: { defaultProps: { visibilityToggleFocusable: true } },
    // Theirs is a `header` element, which beside the page's own counts as a second banner.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
  },
});

/**
 * Mantine's own error, placeholder and dimmed colours, and the text on its light yellows and greens, are below the contrast
 * of WCAG AA (4.5:1); the borders of its fields (gray 4) below 3:1.
 */
export const cssVariables: CSSVariablesResolver = (own) => ({
  variables: {},
  light: {
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': own.colors.gray[7],
    '--mantine-color-dimmed': '#4a5557',
    '--mantine-color-disabled-color': own.colors.gray[7],
    '--mantine-color-default-border': '#7a868a',
    '--mantine-color-gray-4': '#7a868a',
    '--mantine-color-yellow-light-color': '#5c3a00',
    '--mantine-color-orange-light-color': '#7a2e00',
    '--mantine-color-lime-light-color': '#2f4f06',
    '--mantine-color-green-light-color': '#17562a',
    '--mantine-color-teal-light-color': '#05543d',
    '--mantine-color-cyan-light-color': '#084c5c',
    '--mantine-color-red-light-color': '#8f1d1d',
  },
  dark: {},
});
