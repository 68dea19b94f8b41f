/**
 * The domains of the 2009 UNESCO Framework for Cultural Statistics: what counts as culture.
 */

import { type CodeList, freezeCodeList } from "./code-list";

/**
 * The domains of the framework, each in the group that it belongs to: cultural domains A to F, related domains G and H,
 * and transversal domains, which cut across all others. Domains of one group exclude each other; a transversal domain
 * does not exclude the others, so that figures of it are not added to theirs.
 *
 * The framework gives letters to the domains A to H only. The codes of the three groups and of the transversal domains
 * are words of this library, because data need a key.
 *
 * @source UNESCO Institute for Statistics, 2009 UNESCO Framework for Cultural Statistics (FCS), Montreal 2009
 */
export const FCS_2009: CodeList = /* @__PURE__ */ freezeCodeList({
  agency: "UNESCO-UIS",
  id: "FCS",
  edition: "2009",
  name: "UNESCO Framework for Cultural Statistics",
  retrieved: "2026-11-22",
  source:
    "UNESCO Institute for Statistics, 2009 UNESCO Framework for Cultural Statistics (FCS), Montreal 2009",
  note: "The 2025 UNESCO Framework for Cultural Statistics is its successor and another list. Letters are the framework's; CULTURAL, RELATED, TRANSVERSAL, ICH, EDUCATION, ARCHIVING and EQUIPMENT are codes of cultural-ledger.",
  codes: [
    { code: "CULTURAL", name: "Cultural domains" },
    { code: "A", name: "Cultural and Natural Heritage", parent: "CULTURAL" },
    { code: "B", name: "Performance and Celebration", parent: "CULTURAL" },
    { code: "C", name: "Visual Arts and Crafts", parent: "CULTURAL" },
    { code: "D", name: "Books and Press", parent: "CULTURAL" },
    { code: "E", name: "Audio-visual and Interactive Media", parent: "CULTURAL" },
    { code: "F", name: "Design and Creative Services", parent: "CULTURAL" },
    { code: "RELATED", name: "Related domains" },
    { code: "G", name: "Tourism", parent: "RELATED" },
    { code: "H", name: "Sports and Recreation", parent: "RELATED" },
    { code: "TRANSVERSAL", name: "Transversal domains" },
    { code: "ICH", name: "Intangible Cultural Heritage", parent: "TRANSVERSAL" },
    { code: "EDUCATION", name: "Education and Training", parent: "TRANSVERSAL" },
    { code: "ARCHIVING", name: "Archiving and Preserving", parent: "TRANSVERSAL" },
    { code: "EQUIPMENT", name: "Equipment and Supporting Materials", parent: "TRANSVERSAL" },
  ],
});
