/**
 * From what people write on a sheet to a star. A sheet is checked (every fault at once), its points are added up through
 * item, group and part to a total, the total falls into a band, and the caps of the scheme decide which branches keep the
 * star that their total recommends. Pure: values in, values out, exact numbers throughout, and for every number a worked
 * sum in Chinese that somebody can read aloud in a meeting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"scheme::model"})
package org.starbranch.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
