/**
 * All commands: what is loaded, and with it the library, when one of them is run.
 */

import { audit } from "./audit";
import { check } from "./check";
import type { Command } from "./command";
import type { CommandName } from "./command-line";
import { finish } from "./finish";
import { map } from "./map";
import { reduce } from "./reduce";
import { report } from "./report";
import { sql } from "./sql";

/** The commands by their names. */
export type Commands = Readonly<Record<CommandName, Command>>;

/** Every command. */
export const commands: Commands = { report, audit, check, map, reduce, finish, sql };
