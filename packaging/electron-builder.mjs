// Owns what electron-builder reads: the configuration for the runtime that is here.

import { builderConfig } from '../scripts/package/builder-config.mjs';
import { runtimeToPackage } from '../scripts/package/runtime.mjs';

export default async () => builderConfig(await runtimeToPackage());
