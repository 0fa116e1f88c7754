// What every Neo4j that we run is told, whether as a process or in a container: limits, nothing outbound, no doors.
// ASCII only, no comment behind a value; keys that a line does not know only warn, so one list serves all lines.
import { totalmem } from "node:os";

/** Sizes in MiB: an eighth of the memory for the heap, a sixteenth for the page cache, both within bounds. */
export function memory(bytes = totalmem()): { heap: number; pageCache: number } {
  const mebibytes = bytes / 2 ** 20;
  const heap = Math.min(1024, Math.max(512, mebibytes / 8));
  const pageCache = Math.min(512, Math.max(128, mebibytes / 16));
  return { heap: Math.round(heap), pageCache: Math.round(pageCache) };
}

/** Settings by key, without addresses. */
export function confWords(): Record<string, string> {
  const { heap, pageCache } = memory();
  return {
    "server.config.strict_validation.enabled": "false",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    "server.bolt.telemetry.enabled": "false",
    "dbms.fleet_manager.enabled": "false",
    "server.fleet_discovery.enabled": "false",
    "server.memory.pagecache.size": `${pageCache}m`,
    "db.transaction.timeout": "30s",
    "db.lock.acquisition.timeout": "10s",
    "dbms.memory.transaction.total.max": `${Math.round(heap * 0.7)}m`,
    "db.memory.transaction.max": `${Math.round(heap / 2)}m`,
    "dbms.security.procedures.unrestricted": "",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "db.tx_log.preallocate": "false",
    // Bolt's server waits twice five seconds for stragglers when it stops; we have closed our connections by then.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
  };
}
