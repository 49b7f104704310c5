package org.starbranch.access;

import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Reads every endpoint out of resource classes, through their sub-resources to the last. */
final class JaxRsEndpoints {

    private static final int DEEPEST = 8;

    private final SortedSet<Endpoint> found = new TreeSet<>();

    /** Adds a root resource that is served below this path; any other class has none. */
    void add(String base, Class<?> root) {
        Path path = findMergedAnnotation(root, Path.class);
        if (path != null) {
            walk(base + "/" + path.value(), root, 0);
        }
    }

    SortedSet<Endpoint> found() {
        return found;
    }

    private void walk(String base, Class<?> resource, int depth) {
        if (depth > DEEPEST || resource == Object.class) {
            throw new AssertionError("cannot be listed: " + base + " (" + resource + ")");
        }
        for (Method method : resource.getMethods()) {
            Path path = findMergedAnnotation(method, Path.class);
            String here = path == null ? base : base + "/" + path.value();
            HttpMethod http = httpMethod(method);
            if (http != null) {
                found.add(Endpoint.of(http.value(), here));
            } else if (path != null) {
                walk(here, method.getReturnType(), depth + 1);
            }
        }
    }

    /** {@code @GET} and its like are themselves annotated with the method they stand for. */
    private static HttpMethod httpMethod(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
    }
}
