/**
 * The appraisal by points (004), twice a year: the branches score themselves, general branches score their branches, the
 * office files and looks at a sample, the assessors score the general branches, and the half is counted. From both halves
 * comes the index of the year, which the committee confirms. Nothing is ranked in public.
 */
@NullMarked
package org.starbranch.workflow.pointsappraisal;

import org.jspecify.annotations.NullMarked;
