import {
  convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME, type CSSVariablesResolver, type MantineThemeOverride,
} from '@mantine/core';

/**
 * Puts the theme's CSS variables on the page as a constructed style sheet. Mantine would write a `<style>` element,
 * which `default-src 'self'` refuses; a constructed sheet is not markup and needs no exception.
 */
export const adoptTheme = (override: MantineThemeOverride, resolve: CSSVariablesResolver): void => {
  const theme = mergeMantineTheme(DEFAULT_THEME, override);
  const [standard, own] = [defaultCssVariablesResolver(theme), resolve(theme)];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables({
    variables: { ...standard.variables, ...own.variables },
    light: { ...standard.light, ...own.light },
    dark: { ...standard.dark, ...own.dark },
  }));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
