/**
 * The appraisal by points (004), twice a year: the branches score themselves, general branches score their branches, the
 * office looks at a sample and sends back what it finds, files the rest, the assessors score the general branches, and the
 * half is counted. From both halves comes the index of the year, which the committee confirms and the office puts before
 * those concerned for some working days. Nothing is ranked in public.
 */
@NullMarked
package org.starbranch.workflow.pointsappraisal;

import org.jspecify.annotations.NullMarked;
