import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from './cli/paths.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly inBundle?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(projectDir, file), 'utf8'));
}

const lock = readJson('package-lock.json') as {
  lockfileVersion: number;
  packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = readJson('package.json') as Manifest;
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

const platforms = ['linux', 'darwin', 'win32'].flatMap((os) =>
  ['x64', 'arm64'].map((cpu) => ({ os, cpu })),
);

/** Node is published for no Windows on ARM; there `scripts/run.mjs` asks for an installed one. */
const lacking = new Set(['(the project) win32 arm64']);

describe('the lock', () => {
  it('holds the binary of each package for every platform it supports', () => {
    const missing: string[] = [];
    for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
      const binaries = Object.keys(optionalDependencies)
        .map((name) => findInstalled(path, name))
        .filter((found) => found?.os !== undefined && found.cpu !== undefined);
      // A binary's own library (sharp's libvips) is there for its platform alone.
      if (binaries.length < 4) continue;
      for (const { os, cpu } of platforms) {
        const name = `${path === '' ? '(the project)' : path} ${os} ${cpu}`;
        const isThere = binaries.some(
          (found) => found?.os?.includes(os) === true && found.cpu?.includes(cpu) === true,
        );
        if (!isThere && !lacking.has(name)) missing.push(name);
      }
    }
    expect(missing).toEqual([]);
  });

  it('lists every optional binary that a package names', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => findInstalled(path, name) === undefined)
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry but npm’s own, and proves every package by its digest', () => {
    const hosts = new Set(
      installed.map(([, { resolved }]) =>
        resolved === undefined ? 'none' : new URL(resolved).host,
      ),
    );
    expect([...hosts].filter((host) => host !== 'none' && !host.startsWith('registry.'))).toEqual(
      [],
    );
    const unproven = installed.filter(
      ([, found]) => found.integrity === undefined && found.inBundle !== true,
    );
    expect(unproven.map(([path]) => path)).toEqual([]);
  });

  it('brings no licence that would bind a map’s author', () => {
    const binding = /AGPL|(?<!L)GPL-|SSPL|BUSL|NonCommercial|-NC\b|UNLICENSED|SEE LICENSE/i;
    const bad = installed.filter(([, { license }]) => binding.test(license ?? ''));
    expect(bad.map(([path, { license }]) => `${path}: ${license ?? ''}`)).toEqual([]);
  });

  it('runs no install script but those that package.json allows', () => {
    const allowed = Object.keys(manifest.allowScripts);
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.split('node_modules/').at(-1) ?? '');
    expect(scripted.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const versions = Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});

/** A package as Node would find it from another: beside it, or in a folder above. */
function findInstalled(from: string, name: string): LockedPackage | undefined {
  for (
    let path = from;
    ;
    path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
  ) {
    const found = lock.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
    if (found !== undefined || path === '') return found;
  }
}
