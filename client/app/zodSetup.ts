// Comes before everything else: the schemas must not try to compile themselves, which a strict content policy forbids
// and reports.
import { z } from "zod";

z.config({ jitless: true });
