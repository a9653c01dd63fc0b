package dev.toolwright.generator.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Classes that java: names, as their source says them; keeps java-class. They are compiled after what is generated here, so the compiler
 * has the last word: it refuses whatever this cannot see.
 */
record JavaClasses(Problems problems) {
    private static final String INTERFACE = "JavaStep";
    private static final Pattern NAME = Pattern.compile("([a-z_][A-Za-z0-9_]*\\.)+[A-Z][A-Za-z0-9_]*");
    private static final int FOLDERS = 4;

    void check(ScalarNode word) {
        String name = word.value();
        if (!NAME.matcher(name).matches()) {
            report(
                    word,
                    "\"%s\" is not the name of a class".formatted(name),
                    "write it with its package, such as com.example.Vin");
            return;
        }
        String path = "src/main/java/" + name.replace('.', '/') + ".java";
        source(word, path)
                .ifPresentOrElse(
                        file -> check(word, file),
                        () -> report(word, "there is no class \"%s\"".formatted(name), "it is looked for in " + path));
    }

    /** Beside the folder of tools.yaml, or above it. */
    private static Optional<Path> source(ScalarNode word, String path) {
        Path start = word.position().file().toAbsolutePath().normalize().getParent();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .limit(FOLDERS)
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private void check(ScalarNode word, Path file) {
        String name = word.value().substring(word.value().lastIndexOf('.') + 1);
        Optional<ClassTree> type = parsed(file).stream()
                .flatMap(unit -> unit.getTypeDecls().stream())
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(each -> each.getSimpleName().contentEquals(name))
                .findFirst();
        if (type.isEmpty()) {
            report(
                    word,
                    "the file \"%s\" declares no class \"%s\"".formatted(file.getFileName(), name),
                    "declare it there");
        } else {
            check(word, type.get());
        }
    }

    private void check(ScalarNode word, ClassTree type) {
        Set<Modifier> modifiers = type.getModifiers().getFlags();
        if (!modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.ABSTRACT)
                || type.getKind() != Tree.Kind.CLASS) {
            report(
                    word,
                    "\"%s\" cannot be made from outside".formatted(word.value()),
                    "let it be a public class that is not abstract");
        } else if (type.getExtendsClause() == null
                && type.getImplementsClause().stream().noneMatch(JavaClasses::isStep)) {
            report(
                    word,
                    "\"%s\" does not implement %s".formatted(word.value(), INTERFACE),
                    "let it implement dev.toolwright.server.tool." + INTERFACE);
        } else if (!constructible(type)) {
            report(
                    word,
                    "\"%s\" has no public constructor without parameters".formatted(word.value()),
                    "add one, or remove the others");
        }
    }

    private static boolean isStep(Tree type) {
        String name = type.toString();
        return name.equals(INTERFACE) || name.endsWith("." + INTERFACE);
    }

    private static boolean constructible(ClassTree type) {
        List<MethodTree> constructors = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals("<init>"))
                .toList();
        return constructors.isEmpty()
                || constructors.stream()
                        .anyMatch(each -> each.getParameters().isEmpty()
                                && each.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    /** What can be made of the source; its mistakes are the compiler's to tell. */
    private static List<CompilationUnitTree> parsed(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told -> {}, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, told -> {}, List.of(), null, files.getJavaFileObjects(file));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void report(ScalarNode word, String message, String hint) {
        problems.error(CheckRule.JAVA_CLASS, word.position(), message, hint);
    }
}
