import { expect, test } from 'vitest';
import { BadConfiguration, configurationFrom, type Settings } from './configuration.ts';

const settings: Settings = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1/none', ORGANISATION_FILE: 'examples/organisation/organisation.yaml', POLICY: 'leverages-group',
  PORTAL_URL: 'https://privacy.example.jp', CONSOLE_URL: 'https://console.example.jp', PORTAL_LISTEN: '127.0.0.1:1', CONSOLE_LISTEN: '127.0.0.1:2',
  KEYS_DIR: 'keys', FILES_DIR: 'files', INSTANCE_KEY_FILE: 'instance.key', LEDGER_KEYS_DIR: 'ledger', LEDGER_ORIGIN: 'privacy.example.jp',
  AUTH_SECRET_FILE: 'auth.secret', WEB_DIR: 'web', SOURCES_FILE: 'sources.json', SMTP_URL: 'smtps://mail.example.jp', MAIL_FROM: 'desk@example.jp',
};

test('a whole configuration is taken', async () => {
  expect(await configurationFrom(settings)).toMatchObject({ portalUrl: 'https://privacy.example.jp', development: false });
});

test('each setting that is missing is named', async () => {
  for (const name of Object.keys(settings)) await expect(configurationFrom({ ...settings, [name]: '' }), name).rejects.toThrow(new RegExp(`^${name}: `));
});

test.each([
  ['PORTAL_URL', 'http://privacy.example.jp'], ['CONSOLE_URL', 'http://192.0.2.7:8081'], ['PORTAL_URL', 'ftp://privacy.example.jp'],
  ['CONSOLE_URL', 'https://privacy.example.jp'], ['PORTAL_LISTEN', '8080'], ['PROXIES', '-1'], ['POLICY', 'No Name'],
] as const)('%s may not be %s', async (name, value) => {
  await expect(configurationFrom({ ...settings, [name]: value })).rejects.toThrow(BadConfiguration);
});

test('plain http is for development and for this machine', async () => {
  expect((await configurationFrom({ ...settings, PORTAL_URL: 'http://privacy.test', DEVELOPMENT: '1' })).portalUrl).toBe('http://privacy.test');
  expect((await configurationFrom({ ...settings, PORTAL_URL: 'http://localhost:8080' })).portalUrl).toBe('http://localhost:8080');
});
