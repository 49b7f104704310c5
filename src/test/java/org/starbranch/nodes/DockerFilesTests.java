package org.starbranch.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** What can be said of {@code docker/} without Docker. */
class DockerFilesTests {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)$");

    /** Of the framework's settings, those that stand in compose.yaml. */
    private static final Set<String> SPRING = Set.of("SPRING_PROFILES_ACTIVE");

    private final Map<String, Object> compose = yaml(DOCKER.resolve("compose.yaml"));
    private final String application = read(Path.of("src/main/resources/application.yaml"));

    @Test
    void everyVariableOfComposeStandsInTheExampleAndTheOtherWayRound() throws IOException {
        assertThat(variables()).isNotEmpty().isEqualTo(example().stringPropertyNames());
    }

    @Test
    void everyVariableOfTheNodesIsASettingThatTheApplicationKnows() {
        Set<String> known = new TreeSet<>(SPRING);
        known.addAll(ownSettings());
        VARIABLE.matcher(application).results().map(match -> match.group(1)).forEach(known::add);
        for (String node : nodes()) {
            assertThat(known).as(node).containsAll(environment(node).keySet());
        }
    }

    @Test
    void noSecretHasADefault() throws IOException {
        Properties example = example();
        assertThat(example.stringPropertyNames())
                .anyMatch(name -> SECRET.matcher(name).matches());
        example.stringPropertyNames().stream()
                .filter(name -> SECRET.matcher(name).matches())
                .forEach(name -> assertThat(example.getProperty(name)).as(name).isEmpty());
        for (String service : services().keySet()) {
            environment(service).entrySet().stream()
                    .filter(entry -> SECRET.matcher(entry.getKey()).matches())
                    .filter(entry -> !entry.getKey().equals("MYSQL_RANDOM_ROOT_PASSWORD"))
                    .forEach(entry -> assertThat(String.valueOf(entry.getValue()))
                            .as(service + " " + entry.getKey())
                            .matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
        }
    }

    @Test
    void everyFileThatIsCopiedIsThereAndIsSentToTheBuild() throws IOException {
        List<String> sent = Files.readAllLines(DOCKER.resolve("Dockerfile.dockerignore"));
        List<String> copied = instructions("COPY").stream()
                .filter(copy -> !copy.startsWith("--from="))
                .flatMap(copy -> Arrays.stream(copy.split(" ")).limit(copy.split(" ").length - 1L))
                .toList();
        assertThat(copied).isNotEmpty().allSatisfy(file -> {
            assertThat(Path.of(file)).exists();
            assertThat(sent).contains("!" + file);
        });
    }

    @Test
    void everyLayerOfTheJarIsInTheImage() {
        assertThat(instructions("COPY").stream().filter(copy -> copy.startsWith("--from=build")))
                .extracting(copy -> copy.split(" ")[1])
                .containsExactly(
                        "/layers/dependencies/",
                        "/layers/spring-boot-loader/",
                        "/layers/snapshot-dependencies/",
                        "/layers/application/");
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        Stream<String> mounted = services().keySet().stream()
                .flatMap(service -> texts(service(service).get("volumes")).stream())
                .map(volume -> volume.split(":")[0])
                .filter(source -> source.startsWith("."));
        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(DOCKER.resolve(file)).exists());
        assertThat(service("node1").get("build")).isEqualTo(Map.of("context", "..", "dockerfile", "docker/Dockerfile"));
    }

    @Test
    void theProxyServesTheNodesOnThePortTheyListenOn() {
        List<String> upstreams = matches("nginx.conf", "\\n\\s+server ([a-z0-9]+:[0-9]+)");
        assertThat(nodes()).hasSize(2);
        assertThat(upstreams)
                .containsExactlyElementsOf(nodes().stream()
                        .map(node -> node + ":" + instructions("EXPOSE").get(0))
                        .toList());
        assertThat(matches("nginx.conf", "(ip_hash);")).hasSize(1);
    }

    @Test
    void theProxyEndsTlsWhereComposePublishesIt() {
        assertThat(matches("nginx.conf", "listen ([0-9]+) ssl")).containsExactly("8443");
        assertThat(texts(service("proxy").get("ports"))).containsExactly("80:8080", "443:8443");
        assertThat(matches("nginx.conf", "ssl_certificate(?:_key)? (/etc/nginx/tls/)"))
                .hasSize(2);
        assertThat(texts(service("proxy").get("volumes"))).contains("./tls:/etc/nginx/tls:ro");
        assertThat(matches("nginx.conf", "X-Forwarded-Proto (\\$scheme)")).hasSize(1);
        assertThat(nodes()).allSatisfy(node -> assertThat(service(node)).doesNotContainKey("ports"));
    }

    @Test
    void theNodesRunInProductionWithSecureCookiesAndKnowWhoAsks() {
        assertThat(nodes()).allSatisfy(node -> {
            assertThat(environment(node))
                    .containsEntry("SPRING_PROFILES_ACTIVE", "mysql,production")
                    .containsEntry("STARBRANCH_PROXY", "native")
                    .containsEntry("STARBRANCH_NODE_NAME", node);
        });
        String production = application.substring(application.indexOf("on-profile: production"));
        assertThat(production).containsPattern("cookie:\\s+secure: true").contains("enable-secure-cookie: true");
    }

    @Test
    void theHealthCheckAsksAPathThatTheApplicationServes() {
        String check = instructions("HEALTHCHECK").get(0);
        Map<String, Object> settings = firstDocument();
        assertThat(check)
                .contains("\"http://127.0.0.1:" + at(settings, "management", "server", "port")
                        + "/actuator/health/readiness\"");
        assertThat(at(settings, "management", "endpoint", "health", "access")).isEqualTo("read-only");
        assertThat(at(settings, "management", "endpoint", "health", "group", "readiness", "include"))
                .contains("db");
        assertThat(at(settings, "management", "endpoints", "web", "exposure", "include"))
                .contains("health");
        assertThat(instructions("RUN")).anyMatch(run -> run.contains(" curl "));
    }

    @Test
    void nobodyRunsAsRoot() {
        List<String> users = instructions("USER");
        assertThat(users).hasSize(1).allMatch(user -> user.matches("[1-9][0-9]{3,}"));
        assertThat(instructions("RUN")).anyMatch(run -> run.contains("useradd --system --uid " + users.get(0)));
        List<String> all = lines();
        assertThat(all.indexOf("USER " + users.get(0)))
                .isGreaterThan(all.lastIndexOf(all.stream()
                        .filter(line -> line.startsWith("FROM "))
                        .reduce((first, last) -> last)
                        .orElseThrow()));
    }

    @Test
    void theImageHasChineseFontsAndTheTimeOfChina() {
        assertThat(instructions("RUN")).anyMatch(run -> run.contains("fonts-noto-cjk") && run.contains("tzdata"));
        assertThat(instructions("ENV")).anyMatch(env -> env.contains("TZ=Asia/Shanghai"));
        assertThat(instructions("ENTRYPOINT").get(0)).startsWith("[\"java\"").contains("-Duser.timezone=Asia/Shanghai");
    }

    @Test
    void theDatabaseIsSetUpAsTheApplicationNeedsItAndAskedWhetherItIsWell() {
        assertThat(service("database").get("image")).isEqualTo("mysql:8.4");
        assertThat(texts(service("database").get("command")))
                .contains("--character-set-server=utf8mb4", "--transaction-isolation=READ-COMMITTED");
        assertThat(service("database")).containsKey("healthcheck");
        assertThat(at(service("node1"), "depends_on", "database", "condition")).isEqualTo("service_healthy");
        assertThat(at(service("node2"), "depends_on", "node1", "condition")).isEqualTo("service_healthy");
        assertThat(environment("node1").get("STARBRANCH_DB_NAME"))
                .isEqualTo(environment("database").get("MYSQL_DATABASE"));
        assertThat(environment("node1").get("STARBRANCH_DB_USER"))
                .isEqualTo(environment("database").get("MYSQL_USER"));
    }

    private Set<String> variables() {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(read(DOCKER.resolve("compose.yaml")))
                .results()
                .map(match -> match.group(1))
                .forEach(names::add);
        return names;
    }

    /** The settings of our own that may be given by the environment. */
    private static Set<String> ownSettings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> names = new TreeSet<>();
        scanner.findCandidateComponents("org.starbranch").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .map(component -> (prefix + "_" + component.getName()).replace('.', '_'))
                        .forEach(name -> names.add(name.replace("-", "").toUpperCase(Locale.ROOT)));
            }
        });
        return names;
    }

    private List<String> nodes() {
        return services().keySet().stream()
                .filter(name -> name.startsWith("node"))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> services() {
        return (Map<String, Object>) compose.getOrDefault("services", Map.of());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> service(String name) {
        return (Map<String, Object>) services().getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) service(service).getOrDefault("environment", Map.of());
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    }

    /** What stands there; empty where nothing does. */
    private static String at(Map<?, ?> map, String... path) {
        Object here = map;
        for (String key : path) {
            here = Objects.requireNonNullElse(((Map<?, ?>) here).get(key), Map.of());
        }
        return String.valueOf(here);
    }

    /** The instructions of the Dockerfile, each on one line. */
    private static List<String> lines() {
        String joined = read(DOCKER.resolve("Dockerfile")).replace("\\\n", "");
        return joined.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> instructions(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private static List<String> matches(String file, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(read(DOCKER.resolve(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }

    private static Properties example() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(DOCKER.resolve(".env.example"))) {
            properties.load(reader);
        }
        return properties;
    }

    private Map<String, Object> firstDocument() {
        return new Yaml().load(application.substring(0, application.indexOf("\n---")));
    }

    private static Map<String, Object> yaml(Path file) {
        return new Yaml().load(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
