/**
 * What was decided about somebody elsewhere and what reviews ask for: yearly assessments 年度考核, sanctions 处分, exams held elsewhere. The
 * root is rules without a store.
 */
@org.jspecify.annotations.NullMarked
package xuefa.dossier;
