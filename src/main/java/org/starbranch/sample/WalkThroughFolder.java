package org.starbranch.sample;

import java.io.File;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the walk-through a data folder of its own, empty at each start, so that it never meets anybody's data. */
class WalkThroughFolder implements EnvironmentPostProcessor {

    private static final String FOLDER = "./data/walkthrough";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean wanted = environment.getPropertySources().stream()
                .filter(source -> source.getName().equals("commandLineArgs"))
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(source -> java.util.Arrays.stream(source.getPropertyNames()))
                .anyMatch(name -> name.equals("walkthrough") || name.startsWith("walkthrough."));
        if (wanted) {
            FileSystemUtils.deleteRecursively(new File(FOLDER));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("walkthrough", Map.of("starbranch.data", FOLDER)));
        }
    }
}
