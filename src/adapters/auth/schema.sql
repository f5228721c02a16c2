-- What better-auth 1.7.25 keeps of the console's accounts, as its own plan says it (test/server/auth-schema.test.ts
-- compares). Said again, changes nothing.
create schema if not exists auth;

create table if not exists auth."user" (
  "id" uuid default gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean
);

create table if not exists auth."session" (
  "id" uuid default gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "secondFactor" boolean not null
);
create index if not exists "session_userId_idx" on auth."session" ("userId");

create table if not exists auth."account" (
  "id" uuid default gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index if not exists "account_userId_idx" on auth."account" ("userId");

create table if not exists auth."verification" (
  "id" uuid default gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index if not exists "verification_identifier_idx" on auth."verification" ("identifier");

create table if not exists auth."twoFactor" (
  "id" uuid default gen_random_uuid() not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index if not exists "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index if not exists "twoFactor_userId_idx" on auth."twoFactor" ("userId");

-- Our own: codes that were accepted, so that none is accepted twice (used-codes.ts).
create table if not exists auth."usedCode" (
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "code" text not null,
  "usedAt" timestamptz default current_timestamp not null,
  primary key ("userId", "code")
);
