// The one entry of every command: `node scripts/run.mjs <command> [options]`.
// Written so that an old Node can read it and say what to do; everything else needs the Node of the project.

import module from 'node:module';

const neededMajor = 24;
const commands = [
  'start',
  'build',
  'validate',
  'fit',
  'transform',
  'bench',
  'check',
  'test',
  'screenshot',
];

function complain(lines) {
  process.stderr.write(lines.join('\n') + '\n');
}

function main() {
  const found = process.version;
  if (Number(found.slice(1).split('.')[0]) < neededMajor) {
    complain([
      'Paperland needs Node ' + neededMajor + ' or newer; this is Node ' + found + '.',
      'Run `npm ci` in this folder, then use `npm start` or `npm run …`: these use the Node that comes with the project.',
      'On a platform for which npm brings no Node (Windows on ARM, for instance), install Node ' +
        neededMajor +
        ' or newer from https://nodejs.org.',
    ]);
    process.exitCode = 2;
    return;
  }
  const name = process.argv[2];
  if (commands.indexOf(name) === -1) {
    complain([
      (name === undefined ? 'No command given.' : 'There is no command "' + name + '".') +
        ' Commands: ' +
        commands.join(', ') +
        '.',
    ]);
    process.exitCode = 2;
    return;
  }
  // Keeps what V8 compiled in the system's folder for passing files: the next start is a few tenths of a second sooner.
  module.enableCompileCache();
  import('./cli/run-command.ts')
    .then(function (room) {
      return room.runCommand(name, process.argv.slice(3));
    })
    .then(function (exitCode) {
      process.exitCode = exitCode;
    })
    .catch(function (error) {
      complain([
        'Paperland could not begin: ' + (error && error.stack ? error.stack : String(error)),
        'Is the project installed? Run `npm ci` in this folder.',
      ]);
      process.exitCode = 70;
    });
}

main();
