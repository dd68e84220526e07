/** How far somebody is with the laws of the required lists 应知应会清单. Pure rules. */
@NullMarked
package xuefa.study.required;

import org.jspecify.annotations.NullMarked;
