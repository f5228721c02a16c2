import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';

/** `yakusoku-contact`: stands for a proven mail address. `yakusoku-reply`: an opened reply. Scripts see neither. */
export const portalCookies = {
  contact: { name: 'yakusoku-contact', path: '/api/portal' },
  reply: { name: 'yakusoku-reply', path: '/api/portal/reply' },
} as const;

export const givePortalCookie = (c: Context, ownUrl: string, which: keyof typeof portalCookies, value: string, seconds: number): void => {
  const { name, path } = portalCookies[which];
  setCookie(c, name, value, { path, httpOnly: true, sameSite: 'Strict', secure: ownUrl.startsWith('https:'), maxAge: Math.max(Math.floor(seconds), 0) });
};
