package org.starbranch;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Draws the modules and their arrows anew, as PlantUML under {@code src/docs/modules}; run by hand. */
final class ModulePicture {

    private ModulePicture() {}

    public static void main(String[] args) {
        new Documenter(
                        ApplicationModules.of(StarbranchApplication.class),
                        Documenter.Options.defaults().withOutputFolder("src/docs/modules"))
                .writeModulesAsPlantUml();
    }
}
