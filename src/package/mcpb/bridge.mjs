// Starts the bridge with the newest Java on this computer. Node, because Claude Desktop brings it along on every system.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 21;

// Each holds one folder for every Java that is installed.
const shelves = {
  linux: ['/usr/lib/jvm', '/opt/java', '/opt'],
  darwin: ['/Library/Java/JavaVirtualMachines', join(homedir(), 'Library/Java/JavaVirtualMachines')],
  win32: [process.env.ProgramFiles, process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'Programs')]
    .filter(Boolean)
    .flatMap((folder) => ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto'].map((name) => join(folder, name))),
};
const program = process.platform === 'win32' ? 'java.exe' : 'java';

function homes() {
  const everywhere = [...(shelves[process.platform] ?? []), join(homedir(), '.sdkman/candidates/java'), join(homedir(), '.jdks')];
  const found = everywhere.filter(existsSync).flatMap((shelf) => readdirSync(shelf).map((name) => join(shelf, name)));
  return [process.env.JAVA_HOME, ...found, ...found.map((home) => join(home, 'Contents/Home'))].filter(Boolean);
}

// A Java's release file is read instead of starting it.
function version(home) {
  const release = join(home, 'release');
  if (!existsSync(release) || !existsSync(join(home, 'bin', program))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1] ?? 0);
}

const newest = homes().reduce((best, home) => (version(home) > version(best) ? home : best), '');
if (version(newest) < OLDEST) {
  console.error(`StockSpark needs Java ${OLDEST} or newer on this computer, and none was found. Install it from https://adoptium.net and try again.`);
  process.exit(1);
}
const jar = join(dirname(fileURLToPath(import.meta.url)), 'stockspark-mcp.jar');
const bridge = spawn(
  join(newest, 'bin', program),
  ['-XX:+UseSerialGC', '-Xmx128m', '-jar', jar, 'bridge', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => bridge.kill(signal));
bridge.on('exit', (code, signal) => process.exit(signal ? 1 : code));
