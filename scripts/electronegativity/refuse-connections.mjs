// Owns that Electronegativity, which asks GitHub for translations and releases, connects to nothing: a check says the same
// wherever it runs. It is loaded before it, by Node's --import, and refuses by an error that is not tried again.

import { Socket } from 'node:net';

Socket.prototype.connect = function () {
  const refusal = Object.assign(new Error('Nothing leaves the machine.'), { code: 'EPERM' });
  process.nextTick(() => this.destroy(refusal));
  return this;
};
