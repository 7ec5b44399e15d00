using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RolloutSim.Grains;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains;

/// <summary>Everything that grains say to each other or store has a codec: without one a struct passes inside a silo and fails across silos.</summary>
public sealed class SerializationTests
{
    private readonly Serializer _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Every_parameter_and_result_of_every_grain_can_be_sent()
    {
        Type[] interfaces = [.. typeof(GrainServices).Assembly.GetTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))];
        Assert.True(interfaces.Length >= 6);
        Type[] said = [.. interfaces.SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(Result(method)))
            .OfType<Type>().Where(type => type != typeof(CancellationToken)).Distinct()]; // Orleans carries a token by itself
        Assert.Contains(typeof(BeginCall), said);
        Assert.Contains(typeof(RunProgress), said);
        Assert.All(said, type => Assert.True(_serializer.CanSerialize(type), type.FullName));
    }

    [Fact]
    public void Members_of_what_is_said_and_stored_have_codecs_too()
    {
        Type[] types = [.. typeof(GrainServices).Assembly.GetTypes().Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)];
        Assert.All(types, type => Assert.True(_serializer.CanSerialize(type), type.FullName));
        Assert.All(types.Where(type => !typeof(Exception).IsAssignableFrom(type)).SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)), property =>
            Assert.True(_serializer.CanSerialize(property.PropertyType), $"{property.DeclaringType}.{property.Name}"));
    }

    [Fact]
    public void A_reply_comes_through_whole()
    {
        var reply = new NodeReply(ReplyStatus.Done, "c", new Promise(new(1), new(2), SimTime.Never, new(4), new(5)), [new(1), SimTime.Never], [1, 2], 7, [8]);
        NodeReply back = Copy(reply);
        Assert.Equal(reply with { Next = back.Next, Mail = back.Mail, Tallies = back.Tallies }, back);
        Assert.Equal((reply.Next, reply.Mail, reply.Tallies), (back.Next, back.Mail, back.Tallies), (x, y) => x.Next.SequenceEqual(y.Next) && x.Mail.SequenceEqual(y.Mail) && x.Tallies.SequenceEqual(y.Tallies));
        CheckpointLine line = CheckpointLine.None.With(new CheckpointId(2, 3));
        Assert.Equal(line.LastOfEpoch.AsEnumerable(), Copy(line).LastOfEpoch);
        Assert.Equal("why", Copy(new RunFaultException("why")).Message);
    }

    private T Copy<T>(T value)
        where T : class => _serializer.Deserialize<T>(_serializer.SerializeToArray(value)) ?? throw new InvalidOperationException();

    private static Type? Result(MethodInfo method) => method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;
}
