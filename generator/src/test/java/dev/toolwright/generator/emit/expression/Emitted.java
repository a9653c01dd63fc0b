package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Expressions as methods of one class, compiled in memory as strictly as the build compiles generated code. */
final class Emitted {
    private static final ClassName NAME = ClassName.get("emitted", "Emitted");

    private final Class<?> type;

    private Emitted(Class<?> type) {
        this.type = type;
    }

    /** @param variables the parameters of each method */
    static Emitted compile(List<Expression> expressions, Map<String, Type> variables) {
        return new Emitted(load(source(expressions, variables)));
    }

    /** Each as a value, as JSON and as a text, to see whether the compiler takes them. */
    static void inEveryPlace(List<Expression> expressions, Map<String, Type> variables) {
        TypeSpec.Builder type = holder();
        for (int i = 0; i < expressions.size(); i++) {
            Expression each = expressions.get(i);
            type.addMethod(method("value" + i, each, variables));
            type.addMethod(method("json" + i, ClassName.get(JsonNode.class), variables, code -> code.json(each)));
            if (printable(each.type())) {
                type.addMethod(method("text" + i, ClassName.get(String.class), variables, code -> code.text(each)));
            }
        }
        load(file(type));
    }

    private static boolean printable(Type type) {
        return switch (type) {
            case Type.Text text -> true;
            case Type.Whole whole -> true;
            case Type.Decimal decimal -> true;
            case Type.Bool bool -> true;
            case Type.Json json -> true;
            default -> false;
        };
    }

    static String source(List<Expression> expressions, Map<String, Type> variables) {
        TypeSpec.Builder type = holder();
        for (int i = 0; i < expressions.size(); i++) {
            type.addMethod(method("value" + i, expressions.get(i), variables));
        }
        return file(type);
    }

    private static TypeSpec.Builder holder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(NullMarked.class).build());
        type.addType(TypeSpec.recordBuilder("User")
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "country")
                        .addParameter(Long.class, "dealer")
                        .build())
                .build());
        return type;
    }

    private static String file(TypeSpec.Builder type) {
        return JavaFile.builder(NAME.packageName(), type.build())
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    private static MethodSpec method(String name, Expression expression, Map<String, Type> variables) {
        return method(name, JavaTypes.of(expression.type()), variables, code -> code.value(expression));
    }

    private static MethodSpec method(
            String name, TypeName returned, Map<String, Type> variables, Function<ExpressionCode, CodeBlock> emitted) {
        NameAllocator names = new NameAllocator();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned);
        variables.forEach((variable, type) -> method.addParameter(JavaTypes.of(type), names.newName(variable)));
        method.addParameter(NAME.nestedClass("User"), names.newName("user"));
        ExpressionCode code = new ExpressionCode(names, ExpressionCode.Nulls.LEFT_OUT);
        return method.addStatement("return $L", emitted.apply(code)).build();
    }

    Object run(int index, List<Object> arguments) throws Throwable {
        List<Object> all = new ArrayList<>(arguments);
        all.add(type.getClasses()[0].getConstructors()[0].newInstance("at", null));
        for (Method method : type.getMethods()) {
            if (method.getName().equals("value" + index)) {
                return invoke(method, all);
            }
        }
        throw new IllegalArgumentException("no method " + index);
    }

    private static Object invoke(Method method, List<Object> arguments) throws Throwable {
        try {
            return method.invoke(null, arguments.toArray());
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Class<?> load(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Classes classes = new Classes(compiler.getStandardFileManager(diagnostics, null, null));
        boolean done = compiler.getTask(
                        null,
                        classes,
                        diagnostics,
                        List.of("-Xlint:all", "-Werror", "--release", "21"),
                        null,
                        List.of(new Source(source)))
                .call();
        if (!done) {
            throw new AssertionError(diagnostics.getDiagnostics().toString());
        }
        return classes.load();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String text) {
            super(URI.create("string:///emitted/Emitted.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Output(String name, Kind kind) {
            super(URI.create("memory:///" + name + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Output> outputs = new HashMap<>();

        private Classes(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return outputs.computeIfAbsent(name, any -> new Output(name, kind));
        }

        private Class<?> load() {
            ClassLoader loader = new ClassLoader(Emitted.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    Output output = outputs.get(name);
                    if (output == null) {
                        throw new ClassNotFoundException(name);
                    }
                    byte[] bytes = output.bytes.toByteArray();
                    return defineClass(name, bytes, 0, bytes.length);
                }
            };
            try {
                return loader.loadClass(NAME.canonicalName());
            } catch (ClassNotFoundException missing) {
                throw new AssertionError(missing);
            }
        }
    }
}
