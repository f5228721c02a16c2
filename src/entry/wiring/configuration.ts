import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseName, type PolicyId, type TenantId } from '../../core/identifiers/name-ids.ts';
import { readOrganisation, type Organisation } from './organisation.ts';

/** What a program needs to know of where it runs. Secrets are in files that only their owner may read, named here. */
export interface Configuration {
  readonly databaseUrl: string;
  /** Of the organisation: whose portal this is. */
  readonly tenant: TenantId;
  /** The policy that the portal stands on. */
  readonly policy: PolicyId;
  readonly portalUrl: string;
  readonly consoleUrl: string;
  readonly portalListen: Listen;
  readonly consoleListen: Listen;
  /** Where services ask with their keys; undefined: nowhere. */
  readonly services: { readonly url: string; readonly listen: Listen } | undefined;
  /** How many proxies of one's own stand in front. */
  readonly proxies: number;
  readonly keysDir: string;
  readonly filesDir: string;
  readonly instanceKeyFile: string;
  /** The signing key of each tenant's ledger, and the last head signed. */
  readonly ledgerKeysDir: string;
  /** What the logs call themselves: `<origin>/<tenant>`. */
  readonly ledgerOrigin: string;
  readonly authSecretFile: string;
  readonly webDir: string;
  readonly organisation: Organisation;
  /** Connection strings of the connected databases. */
  readonly sourcesFile: string;
  /** Undefined in development: mails are kept in the outbox. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** The clock can be moved, and the outbox be read. */
  readonly development: boolean;
}

export interface Listen {
  readonly host: string;
  readonly port: number;
}

/** Names in the environment, each with what it means to whoever has to set it. */
export const settingNames = {
  DATABASE_URL: 'PostgreSQL 15 to 18, postgresql://user:password@host:port/database',
  ORGANISATION_FILE: 'YAML: the group of companies that this portal is for, its policies and databases',
  TENANT: 'the tenant, as the organisation file has it: for commands that read no more than the store',
  POLICY: 'the policy that the portal stands on, a name',
  PORTAL_URL: 'the origin under which people reach the portal, https://privacy.example.jp',
  CONSOLE_URL: 'the origin under which officers reach the console; never the same as the portal\'s',
  PORTAL_LISTEN: 'host:port of the portal\'s listener',
  CONSOLE_LISTEN: 'host:port of the console\'s listener',
  SERVICES_URL: 'the origin under which the organisation\'s own services ask with their keys; left out, none can',
  SERVICES_LISTEN: 'host:port of the services\' listener',
  PROXIES: 'how many reverse proxies of your own stand in front (0)',
  KEYS_DIR: 'folder of the keys of cases: never in a backup of more than a day',
  FILES_DIR: 'folder of sealed files',
  INSTANCE_KEY_FILE: 'file of 64 hexadecimal digits, mode 0600',
  LEDGER_KEYS_DIR: 'folder of the ledgers\' signing keys',
  LEDGER_ORIGIN: 'what the ledgers call themselves, a host name of your own',
  AUTH_SECRET_FILE: 'file with at least 32 random characters, mode 0600',
  WEB_DIR: 'folder of the built web',
  SOURCES_FILE: 'JSON file, mode 0600: {"connection": "postgresql://..."}',
  SMTP_URL: 'smtps://user:password@host:465',
  MAIL_FROM: 'the sender of mails, 名前 <desk@example.jp>',
  DEVELOPMENT: '1 where the clock may be moved and mails may be kept instead of sent',
} as const;
export type SettingName = keyof typeof settingNames;
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** A setting is missing or wrong; `name` says which. */
export class BadConfiguration extends Error {
  constructor(name: SettingName, what: string) {
    super(`${name}: ${what} (${settingNames[name]})`);
    this.name = 'BadConfiguration';
  }
}

const needed = (settings: Settings, name: SettingName): string => {
  const value = settings[name];
  if (value === undefined || value === '') throw new BadConfiguration(name, 'is not set');
  return value;
};

const policyOf = (settings: Settings, name: SettingName): PolicyId => {
  const parsed = parseName<PolicyId>(needed(settings, name));
  if (!parsed.ok) throw new BadConfiguration(name, parsed.rule);
  return parsed.value;
};

/** The origin as people type it. Sessions and pickup words do not cross a network in the clear: plain http is for development, and for this machine alone. */
const originOf = (settings: Settings, name: SettingName): string => {
  const value = needed(settings, name);
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new BadConfiguration(name, 'is no http address');
  const { origin, protocol, hostname } = new URL(value);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  if (protocol === 'http:' && !here && settings.DEVELOPMENT !== '1') throw new BadConfiguration(name, 'has to be https');
  return origin;
};

const listenOf = (settings: Settings, name: SettingName): Listen => {
  const parts = /^(.+):(\d{1,5})$/.exec(needed(settings, name));
  if (!parts?.[1] || !parts[2]) throw new BadConfiguration(name, 'is no host:port');
  return { host: parts[1].replace(/^\[|\]$/g, ''), port: Number(parts[2]) };
};

/** @throws BadConfiguration, BadOrganisation */
export const configurationFrom = async (settings: Settings): Promise<Configuration> => {
  const development = settings.DEVELOPMENT === '1';
  // Set to nothing is not set.
  const smtpUrl = development && (settings.SMTP_URL ?? '') === '' ? undefined : needed(settings, 'SMTP_URL');
  const [portalUrl, consoleUrl] = [originOf(settings, 'PORTAL_URL'), originOf(settings, 'CONSOLE_URL')];
  if (portalUrl === consoleUrl) throw new BadConfiguration('CONSOLE_URL', 'is the portal\'s');
  const proxies = Number(settings.PROXIES ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0) throw new BadConfiguration('PROXIES', 'is no count');
  const organisation = await readOrganisation(needed(settings, 'ORGANISATION_FILE'));
  return {
    databaseUrl: needed(settings, 'DATABASE_URL'),
    organisation, tenant: organisation.tenant,
    policy: policyOf(settings, 'POLICY'),
    portalUrl, consoleUrl,
    portalListen: listenOf(settings, 'PORTAL_LISTEN'),
    consoleListen: listenOf(settings, 'CONSOLE_LISTEN'),
    services: (settings.SERVICES_URL ?? '') === '' ? undefined : { url: originOf(settings, 'SERVICES_URL'), listen: listenOf(settings, 'SERVICES_LISTEN') },
    proxies,
    keysDir: needed(settings, 'KEYS_DIR'),
    filesDir: needed(settings, 'FILES_DIR'),
    instanceKeyFile: needed(settings, 'INSTANCE_KEY_FILE'),
    ledgerKeysDir: needed(settings, 'LEDGER_KEYS_DIR'),
    ledgerOrigin: needed(settings, 'LEDGER_ORIGIN'),
    authSecretFile: needed(settings, 'AUTH_SECRET_FILE'),
    webDir: needed(settings, 'WEB_DIR'),
    sourcesFile: needed(settings, 'SOURCES_FILE'),
    smtp: smtpUrl === undefined ? undefined : { url: smtpUrl, from: needed(settings, 'MAIL_FROM') },
    development,
  };
};

/** Written by `yakusoku start`, so that the other commands find what it runs. */
export const settingsFile = 'settings.json';
export const homeFolder = (option: string | undefined): string =>
  path.resolve(option ?? process.env['YAKUSOKU_HOME'] ?? path.join(import.meta.dirname, '../../..', '.yakusoku'));

const isSettingName = (name: string): name is SettingName => name in settingNames;

/** The environment; where it names no database, what `start` wrote into the home folder, with the environment over it. */
export const loadSettings = async (home?: string): Promise<Settings> => {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => isSettingName(name)));
  if (environment['DATABASE_URL'] !== undefined && home === undefined) return environment;
  const text = await readFile(path.join(homeFolder(home), settingsFile), 'utf8').catch(() => '{}');
  return { ...(JSON.parse(text) as Settings), ...environment };
};
