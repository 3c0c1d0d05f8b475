import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectDir } from '../cli/paths.ts';

/** A step of a recipe that runs in a shell. */
export interface ShellStep {
  readonly script: string;
  /** What the recipe sets for it, as written. */
  readonly env: Readonly<Record<string, string>>;
}

interface GithubStep {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The shell steps of a job of the workflow for GitHub Pages, in order. */
export function githubSteps(job: string): readonly ShellStep[] {
  const workflow = readYaml('.github/workflows/pages.yml') as {
    jobs: Readonly<Record<string, { steps: readonly GithubStep[] }>>;
  };
  return (workflow.jobs[job]?.steps ?? []).flatMap(({ run, env }) =>
    run === undefined ? [] : { script: run, env: env ?? {} },
  );
}

/** The script of a job of the recipe for GitLab Pages: one shell runs all its lines. */
export function gitlabSteps(job: string): readonly ShellStep[] {
  const recipe = readYaml('.gitlab-ci.yml') as Readonly<
    Record<string, { script?: readonly string[]; variables?: Readonly<Record<string, string>> }>
  >;
  const { script = [], variables = {} } = recipe[job] ?? {};
  return [{ script: script.join('\n'), env: variables }];
}

function readYaml(file: string): unknown {
  return parse(readFileSync(join(projectDir, file), 'utf8'));
}
